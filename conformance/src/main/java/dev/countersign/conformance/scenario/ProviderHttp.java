package dev.countersign.conformance.scenario;

import dev.countersign.conformance.wire.Exchanges;
import dev.countersign.conformance.wire.Response;
import org.jspecify.annotations.Nullable;

/** Sends the requests of one scenario to the provider that is certified, where one is. */
public final class ProviderHttp {
    private final CurrentRun run;
    private final ScenarioContext scenario;
    private final Exchanges exchanges;
    private final TraceIds traces;
    private @Nullable TargetHttp http;

    public ProviderHttp(CurrentRun run, ScenarioContext scenario, Exchanges exchanges, TraceIds traces) {
        this.run = run;
        this.scenario = scenario;
        this.exchanges = exchanges;
        this.traces = traces;
    }

    /** Sends {@code request} and takes the answer, whatever it is. */
    public Response send(Request request) {
        if (http == null) {
            http = new TargetHttp(run.providerLink().provider(), run, scenario, exchanges, traces);
        }
        return http.send(request);
    }
}
