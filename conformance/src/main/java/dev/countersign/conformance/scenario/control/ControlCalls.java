package dev.countersign.conformance.scenario.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.Query;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.TargetHttp;
import dev.countersign.conformance.wire.Response;
import java.util.List;

/**
 * The calls that a provider makes to Core, for the kind of resource under test.
 *
 * <p>Source: Resources (Control API), "Remote Procedure Calls".
 */
public final class ControlCalls {
    private final TargetHttp http;
    private final ProviderLogin login;
    private final String base;

    public ControlCalls(CurrentRun run, TargetHttp http, ProviderLogin login) {
        this.http = http;
        this.login = login;
        this.base = run.kind().basePath() + "/control";
    }

    public Response send(Request request) {
        return http.send(request);
    }

    public List<Response> sendTogether(List<Request> requests) {
        return http.sendTogether(requests);
    }

    public Request browse(Query query) {
        return Request.of("GET", base + "/browse", provider()).with(query);
    }

    public Request retrieve(String id, Query query) {
        return Request.of("GET", base + "/retrieve", provider()).with(query).with("id", id);
    }

    public Request update(List<? extends JsonNode> updates) {
        return named("/update", updates);
    }

    public Request chargeCredits(List<? extends JsonNode> charges) {
        return named("/chargeCredits", charges);
    }

    public Request checkCredits(List<? extends JsonNode> charges) {
        return named("/checkCredits", charges);
    }

    public Request register(List<? extends JsonNode> registrations) {
        return named("/register", registrations);
    }

    private Request named(String path, List<? extends JsonNode> items) {
        return Request.of("POST", base + path, provider()).withBody(ResourceCalls.bulk(items));
    }

    private Caller provider() {
        return login.provider();
    }
}
