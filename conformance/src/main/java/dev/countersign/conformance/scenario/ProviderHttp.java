package dev.countersign.conformance.scenario;

import dev.countersign.conformance.wire.Answer;
import dev.countersign.conformance.wire.Exchanges;
import org.jspecify.annotations.Nullable;

/** Sends the requests of one scenario to the provider that is certified, where one is. */
public final class ProviderHttp {
    private final ThisRun run;
    private final Exchanges exchanges;
    private @Nullable TargetHttp http;

    public ProviderHttp(ThisRun run, Exchanges exchanges) {
        this.run = run;
        this.exchanges = exchanges;
    }

    /** Sends {@code request} and takes the answer, whatever it is. */
    public Answer send(Request request) {
        if (http == null) {
            http = new TargetHttp(run.between().provider(), exchanges);
        }
        return http.send(request);
    }
}
