package dev.countersign.conformance.broken;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.broken.MutatingProxy.Defect;
import dev.countersign.conformance.broken.MutatingProxy.Reply;
import dev.countersign.conformance.broken.MutatingProxy.Request;
import dev.countersign.conformance.target.Target;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Mutations of a Core with example resources, and predicates for its calls. */
public final class Mutations {
    public static final Predicate<Request> CREATES = call("POST", "/api/example");
    public static final Predicate<Request> DELETES = call("DELETE", "/api/example");
    public static final Predicate<Request> SHARES = call("POST", "/api/example/updateAcl");
    public static final Predicate<Request> RETRIEVES = call("GET", "/api/example/retrieve");
    public static final Predicate<Request> BROWSES = call("GET", "/api/example/browse");
    public static final Predicate<Request> SEARCHES = call("POST", "/api/example/search");
    public static final Predicate<Request> READS = RETRIEVES.or(BROWSES).or(SEARCHES);
    public static final Predicate<Request> LISTS_PRODUCTS = call("GET", "/api/example/retrieveProducts");
    public static final Predicate<Request> IS_OF_PROVIDERS =
            request -> request.path().startsWith("/api/example/control/");
    public static final Predicate<Request> IS_OF_USERS =
            request -> request.path().startsWith("/api/example") && !IS_OF_PROVIDERS.test(request);

    public static final Reply DONE = Reply.json(200, "{\"responses\":[{}]}");

    private Mutations() {}

    public static Predicate<Request> call(String method, String path) {
        return request -> request.method().equals(method) && request.path().equals(path);
    }

    public static Reply refusal(int status) {
        return Reply.json(status, "{\"why\":\"broken\",\"errorCode\":null}");
    }

    /** Responds to matching requests in another way. */
    public static Defect instead(Predicate<Request> when, BiFunction<Request, Function<Request, Reply>, Reply> answer) {
        return (request, server) -> when.test(request) ? answer.apply(request, server) : server.apply(request);
    }

    /** Responds to matching requests without forwarding them. */
    public static Defect instead(Predicate<Request> when, Reply reply) {
        return instead(when, (request, server) -> reply);
    }

    /** Changes matching requests before they are forwarded. */
    public static Defect understanding(Predicate<Request> when, UnaryOperator<Request> change) {
        return instead(when, (request, server) -> server.apply(change.apply(request)));
    }

    /** Responds in another way to matching requests that are sent at the same time. */
    public static Defect racing(Predicate<Request> when, BiFunction<Request, Function<Request, Reply>, Reply> answer) {
        Rendezvous meeting = new Rendezvous();
        return instead(
                when, (request, server) -> meeting.meets() ? answer.apply(request, server) : server.apply(request));
    }

    /** Changes the responses to matching requests. */
    public static Defect answering(Predicate<Request> when, UnaryOperator<Reply> change) {
        return instead(when, (request, server) -> change.apply(server.apply(request)));
    }

    /** Changes each resource that is shown to users. */
    public static Defect showing(Consumer<ObjectNode> change) {
        return showing(READS, change);
    }

    public static Defect showing(Predicate<Request> when, Consumer<ObjectNode> change) {
        return answering(when, reply -> reply.showing(change));
    }

    /** Changes the body of successful responses to matching requests. */
    public static Defect changing(Predicate<Request> when, Consumer<ObjectNode> change) {
        return answering(when, reply -> reply.changing(change));
    }

    /** Sends matching requests that are refused again, with the token of another user. */
    public static Defect overlooking(Predicate<Request> when, Function<Request, String> token) {
        return instead(when, (request, server) -> {
            Reply reply = server.apply(request);
            return reply.isGood() ? reply : server.apply(request.as(token.apply(request)));
        });
    }

    /** Carries out the items of a request one by one, up to the first failure. */
    public static Defect itemByItem(Predicate<Request> when) {
        return instead(when, (request, server) -> {
            ArrayNode responses = Json.object().arrayNode();
            for (JsonNode item : Json.read(request.body()).path("items")) {
                Reply reply = server.apply(request.saying(Json.bulk(item)));
                if (!reply.isGood()) {
                    return reply;
                }
                Json.read(reply.body()).path("responses").forEach(responses::add);
            }
            return Reply.json(200, Json.object().set("responses", responses).toString());
        });
    }

    /** The items of a page in reverse order. */
    public static ArrayNode turned(JsonNode items) {
        ArrayNode turned = Json.object().arrayNode();
        items.forEach(item -> turned.insert(0, item));
        return turned;
    }

    public static ArrayNode items(JsonNode body, String name) {
        return body.path(name) instanceof ArrayNode items
                ? items
                : Json.object().arrayNode();
    }

    public static ObjectNode status(JsonNode resource) {
        return (ObjectNode) resource.path("status");
    }

    /** The claims of a token; a missing node if there is none that can be parsed. */
    public static JsonNode claims(Request request) {
        String[] token = Objects.requireNonNullElse(request.bearer(), "").split("\\.", -1);
        try {
            return Json.read(
                    token.length < 2
                            ? ""
                            : new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException problem) {
            return Json.read("");
        }
    }

    public static String tokenOf(Target sound, String user) {
        return Objects.requireNonNull(sound.users().get(user)).token();
    }

    /** The time of the sound server's clock, in ms since the epoch. */
    public static long now(Target sound, Function<Request, Reply> server) {
        String operator = Objects.requireNonNull(sound.simulation()).token();
        return Json.read(server.apply(Request.get("/simulation/clock", null).as(operator))
                        .body())
                .path("now")
                .asLong();
    }
}
