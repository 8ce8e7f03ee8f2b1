package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.Answer;
import dev.countersign.conformance.wire.Carrier;
import dev.countersign.conformance.wire.Exchanges;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The calls of an operator to one simulation API. The token is sent nowhere else. */
final class Operator {
    private final TargetHttp http;
    private final Caller caller;
    private @Nullable JsonNode offered;

    Operator(Target.Simulation simulation, Carrier carrier, Exchanges exchanges, Traces traces) {
        this.http = new TargetHttp(simulation.url(), carrier, exchanges, traces);
        this.caller = new Caller("the operator", simulation.token(), null);
    }

    boolean offers(String capability) {
        return offered().path(capability).asBoolean(false);
    }

    JsonNode offered() {
        if (offered == null) {
            offered = asked("", Query.NOTHING_SPECIAL).body();
        }
        return offered;
    }

    /** @param path below the API's own */
    Answer done(String method, String path, JsonNode body) {
        return successful(Request.of(method, path, caller).withBody(body));
    }

    /** @param path below the API's own */
    Answer asked(String path, Query query) {
        return successful(Request.of("GET", path, caller).with(query));
    }

    /**
     * @param path below the API's own
     * @return empty where this simulation API does not offer it
     */
    Optional<Answer> askedIfTold(String path) {
        Answer answer = http.send(Request.of("GET", path, caller));
        return answer.isSuccess() ? Optional.of(answer) : Optional.empty();
    }

    private Answer successful(Request request) {
        Answer answer = http.send(request);
        if (!answer.isSuccess()) {
            throw new IllegalStateException(answer.about("the simulation API must do what it offers, but does not"));
        }
        return answer;
    }
}
