package dev.countersign.conformance.scenario;

import dev.countersign.conformance.wire.Response;
import org.jspecify.annotations.Nullable;

/** HTTP client of one scenario for the provider under test, if any. */
public final class ProviderHttp {
    private final CurrentRun run;
    private final ScenarioContext scenario;
    private final TraceIds traces;
    private @Nullable TargetHttp http;

    public ProviderHttp(CurrentRun run, ScenarioContext scenario, TraceIds traces) {
        this.run = run;
        this.scenario = scenario;
        this.traces = traces;
    }

    /** Sends a request and returns the response, whatever its status. */
    public Response send(Request request) {
        if (http == null) {
            http = new TargetHttp(run.providerLink().provider(), run, scenario, traces);
        }
        return http.send(request);
    }
}
