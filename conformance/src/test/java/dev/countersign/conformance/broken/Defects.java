package dev.countersign.conformance.broken;

import static dev.countersign.conformance.broken.Mutations.DELETES;
import static dev.countersign.conformance.broken.Mutations.DONE;
import static dev.countersign.conformance.broken.Mutations.SHARES;
import static dev.countersign.conformance.broken.Mutations.instead;
import static dev.countersign.conformance.broken.Mutations.tokenOf;
import static dev.countersign.conformance.broken.Mutations.understanding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.countersign.conformance.broken.MutatingProxy.Defect;
import dev.countersign.conformance.broken.MutatingProxy.Reply;
import dev.countersign.conformance.broken.MutatingProxy.Request;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetUser;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Defects of a server, each a few lines long. */
public final class Defects {
    /** As lenient as servers have to be. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private Defects() {}

    /** Updates from the provider do not reach Core. */
    public static Defect updatesAreLost() {
        return (request, core) ->
                request.isFor("POST", "/control/update") ? Reply.json(200, "{}") : core.apply(request);
    }

    /** A user can retrieve every resource that any user can retrieve. */
    public static Defect everybodyRetrievesEverything(Collection<TargetUser> users) {
        return (request, core) -> {
            Reply reply = core.apply(request);
            for (TargetUser user : request.isFor("GET", "/retrieve") && reply.status() == 404 ? users : noUsers()) {
                Reply asUser = core.apply(request.as(user.token()));
                reply = asUser.status() == 200 ? asUser : reply;
            }
            return reply;
        };
    }

    /** READ on a resource lets its holder delete it. */
    public static Defect readersDelete(Target sound) {
        return lettingReaders(DELETES, sound);
    }

    /** READ on a resource lets its holder share it. */
    public static Defect readersShare(Target sound) {
        return lettingReaders(SHARES, sound);
    }

    /** Permissions are not taken back. */
    public static Defect grantsStay() {
        return instead(SHARES.and(request -> firstItem(request).path("deleted").size() > 0), DONE);
    }

    /** Where EDIT is granted, READ is. */
    public static Defect editIsNotGiven() {
        return understanding(SHARES, request -> request.saying(request.body().replace("[\"EDIT\"]", "[\"READ\"]")));
    }

    private static Defect lettingReaders(Predicate<Request> when, Target sound) {
        return instead(when, (request, core) -> {
            Reply reply = core.apply(request);
            return reply.isGood() || !reads(request, core) ? reply : core.apply(request.as(tokenOf(sound, "alice")));
        });
    }

    /** Whether the caller can retrieve the first resource that a request is about. */
    private static boolean reads(Request request, Function<Request, Reply> core) {
        String id = firstItem(request).path("id").asText();
        return core.apply(new Request("GET", "/api/example/retrieve?id=" + id, request.headers(), ""))
                .isGood();
    }

    private static JsonNode firstItem(Request request) {
        return Json.read(request.body()).path("items").path(0);
    }

    /** The filter by state is ignored. */
    public static Defect filterByStateIsIgnored() {
        return (request, core) ->
                core.apply(request.at(request.target().replaceAll("filterState=[A-Z]+", "filterState="))
                        .saying(request.body().replaceAll("\"filterState\" *: *\"[A-Z]+\"", "\"filterState\":null")));
    }

    /** The items of a request are created one by one, up to the first failure. */
    public static Defect creationIsNoTransaction() {
        return (request, core) -> {
            if (!request.isFor("POST", "/api/example") || !request.body().startsWith("{\"items\":[")) {
                return core.apply(request);
            }
            var ids = JSON.createArrayNode();
            for (JsonNode item : read(request.body()).path("items")) {
                Reply reply = core.apply(request.saying(JSON.createObjectNode()
                        .set("items", JSON.createArrayNode().add(item))
                        .toString()));
                if (reply.status() != 200) {
                    return reply;
                }
                ids.addAll((ArrayNode) read(reply.body()).path("responses"));
            }
            return Reply.json(200, JSON.createObjectNode().set("responses", ids).toString());
        };
    }

    /** Expired tokens are accepted. */
    public static Defect tokensNeverExpire(TargetUser user) {
        return (request, core) -> {
            Reply reply = core.apply(request);
            return reply.body().contains("it has expired") ? core.apply(request.as(user.token())) : reply;
        };
    }

    private static List<TargetUser> noUsers() {
        return List.of();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException("not JSON: " + json, problem);
        }
    }
}
