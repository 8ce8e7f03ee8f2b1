package dev.countersign.conformance.broken;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.countersign.conformance.broken.MutatingProxy.Defect;
import dev.countersign.conformance.broken.MutatingProxy.Reply;
import dev.countersign.conformance.broken.MutatingProxy.Request;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a provider, each in a few lines. Those that begin with "tells" stand before Core. */
final class ProviderDefects {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Reply FAILURE = Reply.json(500, "{\"why\":\"broken\",\"errorCode\":null}");
    private static final Reply UNIT = Reply.json(200, "{}");

    private ProviderDefects() {}

    /** The answer to create tells nothing of what was created. */
    static Defect answersNothingOfWhatItCreated() {
        return (request, provider) -> {
            Reply reply = provider.apply(request);
            return isCreation(request) && reply.status() == 200 ? Reply.json(200, "{\"responses\":[]}") : reply;
        };
    }

    /** What it can't create it says to have created. */
    static Defect failureIsCalledSuccess() {
        return (request, provider) -> {
            Reply reply = provider.apply(request);
            return isCreation(request) && reply.body().matches(".*(not support|no product).*")
                    ? Reply.json(200, "{\"responses\":[null]}")
                    : reply;
        };
    }

    /** The resources of a request are created one after the other, and those before a failure stay. */
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

    /** What is no JSON is its own fault. */
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

    /** A call is taken, and nothing comes of it. */
    static Defect verifyIsIgnored() {
        return (request, provider) ->
                request.isFor("POST", "/verify") && isFromCore(request, provider) ? UNIT : provider.apply(request);
    }

    static Defect removalIsForgotten(String method, String path) {
        return (request, provider) -> request.isFor(method, path) && isFromCore(request, provider)
                ? Reply.json(200, "{\"responses\":[{}]}")
                : provider.apply(request);
    }

    /** Only the first init is taken. */
    static Defect initIsTakenOnce() {
        AtomicReference<@Nullable String> first = new AtomicReference<>();
        return (request, provider) -> request.isFor("POST", "/init") && !first.compareAndSet(null, request.body())
                ? Reply.json(409, "{\"why\":\"initialized already\",\"errorCode\":null}")
                : provider.apply(request);
    }

    /** An expired token is as good as the one before it. */
    static Defect tokensNeverExpire() {
        return trustingWhere("it has expired");
    }

    static Defect anyIssuerWillDo() {
        return trustingWhere("issuer");
    }

    static Defect anyRoleWillDo() {
        return trustingWhere("role");
    }

    /** It declares support on products of others. */
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

    /** It extends jobs also where it does not say so. */
    static Defect extendsEverything() {
        return (request, provider) -> {
            Reply reply = provider.apply(request);
            return request.isFor("POST", "/extend") && reply.status() == 400
                    ? Reply.json(200, "{\"responses\":[{}]}")
                    : reply;
        };
    }

    /** Core hears nothing. */
    static Defect tellsNothing() {
        return (request, core) -> request.isFor("POST", "/control/update") ? UNIT : core.apply(request);
    }

    /** Whatever ends, ends as expired. */
    static Defect tellsThatEverythingExpired() {
        return (request, core) -> core.apply(
                request.isFor("POST", "/control/update")
                        ? request.saying(request.body().replace("\"SUCCESS\"", "\"EXPIRED\""))
                        : request);
    }

    /** Each time that something ends, it is told to run once more afterwards. */
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

    /** Takes a token that was refused for that reason for the last one that was good. */
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

    /** Whether the provider would listen to whoever sends this. */
    private static boolean isFromCore(Request request, Function<Request, Reply> provider) {
        String harmless = request.target().replaceFirst("(/ucloud/[^/]+/[^/]+).*", "$1/retrieveProducts");
        return provider.apply(Request.get(harmless, request.bearer())).status() == 200;
    }

    private static boolean isCreation(Request request) {
        return request.method().equals("POST")
                && (request.path().endsWith("/example") || request.path().endsWith("/jobs"));
    }
}
