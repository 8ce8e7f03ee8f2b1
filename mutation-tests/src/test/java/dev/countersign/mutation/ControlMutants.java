package dev.countersign.mutation;

import static dev.countersign.conformance.broken.Mutations.DONE;
import static dev.countersign.conformance.broken.Mutations.IS_OF_PROVIDERS;
import static dev.countersign.conformance.broken.Mutations.call;
import static dev.countersign.conformance.broken.Mutations.changing;
import static dev.countersign.conformance.broken.Mutations.claims;
import static dev.countersign.conformance.broken.Mutations.instead;
import static dev.countersign.conformance.broken.Mutations.itemByItem;
import static dev.countersign.conformance.broken.Mutations.items;
import static dev.countersign.conformance.broken.Mutations.racing;
import static dev.countersign.conformance.broken.Mutations.showing;
import static dev.countersign.conformance.broken.Mutations.understanding;
import static dev.countersign.mutation.Mutant.Way.CORE_TO_PROVIDER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.broken.Json;
import dev.countersign.conformance.broken.MutatingProxy.Defect;
import dev.countersign.conformance.broken.MutatingProxy.Reply;
import dev.countersign.conformance.broken.MutatingProxy.Request;
import dev.countersign.conformance.target.Target;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Mutants of Core with one defect each, concerning providers. */
final class ControlMutants {
    static final Predicate<Request> CHARGES = call("POST", "/api/example/control/chargeCredits");

    private static final Predicate<Request> CHECKS = call("POST", "/api/example/control/checkCredits");
    private static final Predicate<Request> UPDATES = call("POST", "/api/example/control/update");
    private static final Predicate<Request> REGISTERS = call("POST", "/api/example/control/register");
    private static final Predicate<Request> RETRIEVES = call("GET", "/api/example/control/retrieve");
    private static final Predicate<Request> BROWSES = call("GET", "/api/example/control/browse");
    private static final Predicate<Request> LOGS_IN = call("POST", "/auth/providers/refresh");
    private static final Predicate<Request> VERIFIES = call("POST", "/ucloud/example/example/verify");
    private static final Predicate<Request> CREATES = call("POST", "/ucloud/example/example");
    private static final Predicate<Request> SHARES = call("POST", "/ucloud/example/example/updateAcl");
    private static final Predicate<Request> DELETES = call("DELETE", "/ucloud/example/example");

    static final List<Mutant> ALL = List.of(
            broken("providers find what never was", "CTL-001", instead(RETRIEVES, (request, core) -> {
                Reply reply = core.apply(request);
                return reply.status() == 404 ? Reply.json(200, "{}") : reply;
            })),
            broken("providers are shown no specification", "CTL-001", showing(RETRIEVES, resource -> ((ObjectNode)
                            resource.path("specification"))
                    .removeAll())),
            broken(
                    "providers see what one user has",
                    "CTL-002",
                    understanding(BROWSES, request -> request.with("filterCreatedBy", "user"))),
            broken("providers see one page", "CTL-002", changing(BROWSES, page -> page.putNull("next"))),
            broken("providers see what others have", "CTL-003", trustingAnother(RETRIEVES)),
            broken("users are providers", "CTL-004", sound -> (request, core) -> {
                Reply reply = core.apply(request);
                boolean user = claims(request).path("role").asText().equals("USER");
                return reply.isGood() || !user || !IS_OF_PROVIDERS.test(request)
                        ? reply
                        : core.apply(request.as(login(sound, core)));
            }),
            broken("what providers tell is forgotten", "CTL-005", instead(UPDATES, DONE)),
            broken("providers date what they tell", "CTL-006", dating()),
            broken("what is told is no transaction", "CTL-007", itemByItem(UPDATES)),
            broken("any provider can tell of anything", "CTL-008", trustingAnother(UPDATES)),
            broken(
                    "any refresh token will do",
                    "CTL-009",
                    sound -> instead(LOGS_IN, (request, core) -> {
                        Reply reply = core.apply(request);
                        return reply.isGood() ? reply : core.apply(loggingIn(sound));
                    })),
            broken(
                    "whoever asks is charged",
                    "CTL-010",
                    understanding(
                            CHECKS, request -> request.at(request.target().replace("checkCredits", "chargeCredits")))),
            broken(
                    "everything is said to be covered",
                    "CTL-010",
                    changing(CHECKS, answer -> answer.putArray("insufficientFunds"))),
            broken("any provider can charge", "CTL-011", trustingAnother(CHARGES)),
            broken(
                            "charges at the same moment all count",
                            "RES-028",
                            sound -> racing(
                                    CHARGES,
                                    (request, core) -> core.apply(request.changing(ControlMutants::chargeAnew))))
                    .oneScenarioAtATime(),
            broken(
                    "registrations are forgotten",
                    "CTL-012",
                    instead(REGISTERS, Reply.json(200, "{\"responses\":[{\"id\":\"987654321\"}]}"))),
            broken("registration is no transaction", "CTL-012", itemByItem(REGISTERS)),
            asking("creations that fail are kept", "CTL-013 CTL-014", pretending(CREATES, "null")),
            asking("changes of permissions that fail are kept", "CTL-015", pretending(SHARES, "{}")),
            asking("what the provider keeps is deleted", "CTL-016", pretending(DELETES, "{}")),
            Mutant.of(
                    MutantGroup.RESOURCES_WITHOUT_WORLDS,
                    "creations name no owner",
                    "CTL-017",
                    CORE_TO_PROVIDER,
                    sound -> stripping(CREATES, item -> item.remove("owner"))),
            asking("nothing is verified", "CTL-018", instead(VERIFIES, Reply.json(200, "{}"))),
            asking(
                    "ids are verified, not resources",
                    "CTL-018",
                    stripping(VERIFIES, item -> item.retain(List.of("id")))),
            asking(
                    "permissions change at resources without a specification",
                    "CTL-019",
                    stripping(SHARES, item -> ((ObjectNode) item.path("resource")).remove("specification"))),
            asking(
                    "permissions change in silence",
                    "CTL-019",
                    instead(
                            SHARES,
                            (request, provider) -> Reply.json(
                                    200, "{\"responses\":[%s]}".formatted(repeated("{}", count(request)))))));

    private ControlMutants() {}

    private static Mutant broken(String name, String breaks, Defect defect) {
        return broken(name, breaks, sound -> defect);
    }

    private static Mutant broken(String name, String breaks, Function<Target, Defect> defect) {
        return Mutant.of(MutantGroup.RESOURCES, name, breaks, defect);
    }

    /** A mutant that sends its provider wrong requests, or receives wrong responses from it. */
    private static Mutant asking(String name, String breaks, Defect defect) {
        return Mutant.of(MutantGroup.RESOURCES, name, breaks, CORE_TO_PROVIDER, sound -> defect);
    }

    /** Replaces failures of the provider by a success response. */
    private static Defect pretending(Predicate<Request> when, String response) {
        return instead(when, (request, provider) -> {
            Reply done = Reply.json(200, "{\"responses\":[%s]}".formatted(repeated(response, count(request))));
            try {
                Reply reply = provider.apply(request);
                return reply.isGood() && responses(reply) == count(request) ? reply : done;
            } catch (IllegalStateException hungUp) {
                return done;
            }
        });
    }

    private static int count(Request request) {
        return Json.read(request.body()).path("items").size();
    }

    private static int responses(Reply reply) {
        return Json.read(reply.body()).path("responses").size();
    }

    private static String repeated(String response, int count) {
        return String.join(",", Collections.nCopies(count, response));
    }

    /** Removes fields from the items that Core sends to the provider. */
    private static Defect stripping(Predicate<Request> when, Consumer<ObjectNode> change) {
        return understanding(
                when,
                request ->
                        request.changing(body -> body.path("items").forEach(item -> change.accept((ObjectNode) item))));
    }

    private static void chargeAnew(ObjectNode body) {
        body.path("items").forEach(item -> ((ObjectNode) item)
                .put("chargeId", UUID.randomUUID().toString()));
    }

    /** Carries out requests that are refused to another provider, with the token of our provider. */
    private static Function<Target, Defect> trustingAnother(Predicate<Request> when) {
        return sound -> instead(when, (request, core) -> {
            Reply reply = core.apply(request);
            boolean provider = claims(request).path("role").asText().equals("PROVIDER");
            return reply.isGood() || !provider ? reply : core.apply(request.as(login(sound, core)));
        });
    }

    private static Request loggingIn(Target sound) {
        String refreshToken = Objects.requireNonNull(sound.provider()).refreshToken();
        return new Request("POST", "/auth/providers/refresh", Map.of(), "")
                .sayingJson(Json.bulk(Json.object().put("refreshToken", refreshToken)));
    }

    private static String login(Target sound, Function<Request, Reply> core) {
        return Json.read(core.apply(loggingIn(sound)).body())
                .path("responses")
                .path(0)
                .path("accessToken")
                .asText();
    }

    /** Shows each update with the timestamp that the provider has sent. */
    private static Defect dating() {
        Map<String, JsonNode> sent = new ConcurrentHashMap<>();
        return (request, core) -> {
            if (UPDATES.test(request)) {
                Json.read(request.body())
                        .findValues("update")
                        .forEach(update -> sent.put(update.path("status").asText(), update.path("timestamp")));
            }
            return core.apply(request)
                    .showing(resource -> items(resource, "updates").forEach(update -> {
                        JsonNode timestamp = sent.get(update.path("status").asText());
                        if (timestamp != null && timestamp.isNumber()) {
                            ((ObjectNode) update).set("timestamp", timestamp);
                        }
                    }));
        };
    }
}
