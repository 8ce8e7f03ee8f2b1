package dev.countersign.conformance.scenario;

import dev.countersign.conformance.wire.Answer;
import dev.countersign.conformance.wire.Exchanges;
import org.jspecify.annotations.Nullable;

/** Sends the requests of one scenario to the provider that is certified, where one is. */
public final class ProviderHttp {
    private final ThisRun run;
    private final ThisScenario scenario;
    private final Exchanges exchanges;
    private final Traces traces;
    private @Nullable TargetHttp http;

    public ProviderHttp(ThisRun run, ThisScenario scenario, Exchanges exchanges, Traces traces) {
        this.run = run;
        this.scenario = scenario;
        this.exchanges = exchanges;
        this.traces = traces;
    }

    /** Sends {@code request} and takes the answer, whatever it is. */
    public Answer send(Request request) {
        if (http == null) {
            http = new TargetHttp(run.between().provider(), scenario::exchange, exchanges, traces);
        }
        return http.send(request);
    }
}
