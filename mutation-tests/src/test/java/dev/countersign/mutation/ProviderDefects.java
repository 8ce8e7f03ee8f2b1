package dev.countersign.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.countersign.conformance.broken.Json;
import dev.countersign.conformance.broken.MutatingProxy.Defect;
import dev.countersign.conformance.broken.MutatingProxy.Reply;
import dev.countersign.conformance.broken.MutatingProxy.Request;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Defects of a provider, each a few lines long. Those whose names begin with "tells" mutate requests to Core. */
final class ProviderDefects {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Reply FAILURE = Reply.json(500, "{\"why\":\"broken\",\"errorCode\":null}");
    private static final Reply UNIT = Reply.json(200, "{}");

    private ProviderDefects() {}

    /** The response to a creation does not list what was created. */
    static Defect answersNothingOfWhatItCreated() {
        return (request, provider) -> {
            Reply reply = provider.apply(request);
            return isCreation(request) && reply.status() == 200 ? Reply.json(200, "{\"responses\":[]}") : reply;
        };
    }

    /** Creations that fail report success. */
    static Defect failureIsCalledSuccess() {
        return (request, provider) -> {
            Reply reply = provider.apply(request);
            return isCreation(request) && reply.body().matches(".*(not support|no product).*")
                    ? Reply.json(200, "{\"responses\":[null]}")
                    : reply;
        };
    }

    /** The resources of a request are created one by one, and stay when another one fails. */
    static Defect nothingIsCleanedUp() {
        return (request, provider) -> {
            if (!isCreation(request) || request.body().split("\"specification\"", -1).length < 3) {
                return provider.apply(request);
            }
            ArrayNode responses = JSON.createArrayNode();
            Reply failure = null;
            for (JsonNode item : Json.read(request.body()).path("items")) {
                Reply reply = provider.apply(request.saying(Json.bulk(item)));
                if (reply.status() == 200) {
                    responses.addAll((ArrayNode) Json.read(reply.body()).path("responses"));
                } else {
                    failure = reply;
                }
            }
            return failure == null
                    ? Reply.json(
                            200,
                            JSON.createObjectNode().set("responses", responses).toString())
                    : failure;
        };
    }

    /** Responds with 500 to malformed JSON. */
    static Defect malformedRequestsAreItsOwnFault() {
        return (request, provider) -> {
            Reply reply = provider.apply(request);
            return isCreation(request) && reply.status() == 400 && !Json.isStrict(request.body()) ? FAILURE : reply;
        };
    }

    static Defect failsAtUpdateAcl() {
        return failingAt("/updateAcl");
    }

    static Defect failsAtVerify() {
        return failingAt("/verify");
    }

    /** Calls of verify succeed without effect. */
    static Defect verifyIsIgnored() {
        return (request, provider) ->
                request.isFor("POST", "/verify") && isFromCore(request, provider) ? UNIT : provider.apply(request);
    }

    static Defect removalIsForgotten(String method, String path) {
        return (request, provider) -> request.isFor(method, path) && isFromCore(request, provider)
                ? Reply.json(200, "{\"responses\":[{}]}")
                : provider.apply(request);
    }

    /** Only the first init is accepted. */
    static Defect initIsTakenOnce() {
        AtomicReference<@Nullable String> first = new AtomicReference<>();
        return (request, provider) -> request.isFor("POST", "/init") && !first.compareAndSet(null, request.body())
                ? Reply.json(409, "{\"why\":\"initialized already\",\"errorCode\":null}")
                : provider.apply(request);
    }

    /** Expired tokens are accepted. */
    static Defect tokensNeverExpire() {
        return trustingWhere("it has expired");
    }

    static Defect anyIssuerWillDo() {
        return trustingWhere("issuer");
    }

    static Defect anyRoleWillDo() {
        return trustingWhere("role");
    }

    /** Declares support for products of other providers. */
    static Defect declaresProductsOfOthers() {
        return (request, provider) -> {
            Reply reply = provider.apply(request);
            return request.isFor("GET", "/retrieveProducts")
                    ? Reply.json(
                            reply.status(),
                            reply.body().replaceFirst("\"provider\":\"example\"", "\"provider\":\"other\""))
                    : reply;
        };
    }

    static Defect failsAtExtend() {
        return failingAt("/extend");
    }

    /** Extends jobs even if it does not declare support for that. */
    static Defect extendsEverything() {
        return (request, provider) -> {
            Reply reply = provider.apply(request);
            return request.isFor("POST", "/extend") && reply.status() == 400
                    ? Reply.json(200, "{\"responses\":[{}]}")
                    : reply;
        };
    }

    /** No updates reach Core. */
    static Defect tellsNothing() {
        return (request, core) -> request.isFor("POST", "/control/update") ? UNIT : core.apply(request);
    }

    /** Updates report EXPIRED instead of SUCCESS. */
    static Defect tellsThatEverythingExpired() {
        return (request, core) -> core.apply(
                request.isFor("POST", "/control/update")
                        ? request.saying(request.body().replace("\"SUCCESS\"", "\"EXPIRED\""))
                        : request);
    }

    /** Each update is preceded by one that reports the last ended resource as RUNNING again. */
    static Defect tellsOfLifeAfterDeath() {
        AtomicReference<@Nullable String> dead = new AtomicReference<>();
        return (request, core) -> {
            if (!request.isFor("POST", "/control/update")) {
                return core.apply(request);
            }
            String before = dead.get();
            if (before != null) {
                var unused = core.apply(request.saying(before));
            }
            if (request.body().contains("\"DONE\"") || request.body().contains("\"EXPIRED\"")) {
                dead.set(request.body().replace("\"DONE\"", "\"RUNNING\"").replace("\"EXPIRED\"", "\"RUNNING\""));
            }
            return core.apply(request);
        };
    }

    private static Defect failingAt(String path) {
        return (request, provider) -> {
            Reply reply = provider.apply(request);
            return request.isFor("POST", path) && reply.status() == 200 ? FAILURE : reply;
        };
    }

    /** Replaces tokens that are refused for this reason by the last valid one. */
    private static Defect trustingWhere(String reason) {
        AtomicReference<@Nullable String> good = new AtomicReference<>();
        return (request, provider) -> {
            Reply reply = provider.apply(request);
            String bearer = request.bearer();
            String known = good.get();
            if (reply.status() != 401 && bearer != null) {
                good.set(bearer.substring("Bearer ".length()));
            }
            return reply.status() == 401 && reply.body().contains(reason) && known != null
                    ? provider.apply(request.as(known))
                    : reply;
        };
    }

    /** Whether the provider accepts the token of the request. */
    private static boolean isFromCore(Request request, Function<Request, Reply> provider) {
        String harmless = request.target().replaceFirst("(/ucloud/[^/]+/[^/]+).*", "$1/retrieveProducts");
        return provider.apply(Request.get(harmless, request.bearer())).status() == 200;
    }

    private static boolean isCreation(Request request) {
        return request.method().equals("POST")
                && (request.path().endsWith("/example") || request.path().endsWith("/jobs"));
    }
}
