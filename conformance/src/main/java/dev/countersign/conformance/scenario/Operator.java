package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.HttpSender;
import dev.countersign.conformance.wire.NotJsonException;
import dev.countersign.conformance.wire.Response;
import dev.countersign.conformance.wire.UnusableResponseException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An operator's client of one simulation API. The token is sent nowhere else. */
final class Operator {
    private final TargetHttp http;
    private final Caller caller;
    private @Nullable JsonNode offered;

    Operator(Target.Simulation simulation, Supplier<? extends HttpSender> sender, TraceIds traces) {
        this.http = new TargetHttp(simulation.url(), sender, traces);
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
    Response done(String method, String path, JsonNode body) {
        return successful(Request.of(method, path, caller).withBody(body));
    }

    /**
     * @param path below the API's own
     * @return a response with a readable body
     */
    Response asked(String path, Query query) {
        try {
            Response answer = successful(Request.of("GET", path, caller).with(query));
            var unused = answer.body();
            return answer;
        } catch (NotJsonException | UnusableResponseException unreadable) {
            throw new UntestableException("the simulation API can't be read: " + unreadable.getMessage());
        }
    }

    /**
     * @param path below the API's own
     * @return empty where this simulation API does not offer it
     */
    Optional<Response> askedIfTold(String path) {
        Response answer = http.send(Request.of("GET", path, caller));
        return answer.isSuccess() ? Optional.of(answer) : Optional.empty();
    }

    /** A filter that excludes earlier calls, where this simulation API shows the time: a long run has any number of calls. */
    Query fromNowOn() {
        return askedIfTold("/clock")
                .flatMap(Response::json)
                .map(clock -> Query.of("since", clock.path("now").asText()))
                .orElse(Query.NOTHING_SPECIAL);
    }

    private Response successful(Request request) {
        Response answer = http.send(request);
        if (!answer.isSuccess()) {
            throw new IllegalStateException(answer.about("the simulation API must do what it offers, but does not"));
        }
        return answer;
    }
}
