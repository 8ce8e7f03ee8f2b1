package dev.countersign.mutation;

import static dev.countersign.conformance.broken.Mutations.BROWSES;
import static dev.countersign.conformance.broken.Mutations.CREATES;
import static dev.countersign.conformance.broken.Mutations.DELETES;
import static dev.countersign.conformance.broken.Mutations.IS_OF_USERS;
import static dev.countersign.conformance.broken.Mutations.RETRIEVES;
import static dev.countersign.conformance.broken.Mutations.SEARCHES;
import static dev.countersign.conformance.broken.Mutations.SHARES;
import static dev.countersign.conformance.broken.Mutations.answering;
import static dev.countersign.conformance.broken.Mutations.changing;
import static dev.countersign.conformance.broken.Mutations.claims;
import static dev.countersign.conformance.broken.Mutations.instead;
import static dev.countersign.conformance.broken.Mutations.itemByItem;
import static dev.countersign.conformance.broken.Mutations.items;
import static dev.countersign.conformance.broken.Mutations.now;
import static dev.countersign.conformance.broken.Mutations.overlooking;
import static dev.countersign.conformance.broken.Mutations.racing;
import static dev.countersign.conformance.broken.Mutations.refusal;
import static dev.countersign.conformance.broken.Mutations.showing;
import static dev.countersign.conformance.broken.Mutations.tokenOf;
import static dev.countersign.conformance.broken.Mutations.turned;
import static dev.countersign.conformance.broken.Mutations.understanding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.broken.Defects;
import dev.countersign.conformance.broken.Json;
import dev.countersign.conformance.broken.MutatingProxy.Defect;
import dev.countersign.conformance.broken.MutatingProxy.Reply;
import dev.countersign.conformance.broken.MutatingProxy.Request;
import dev.countersign.conformance.broken.Mutations;
import dev.countersign.conformance.target.Target;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Mutants of Core that each break one of the conventions common to all calls. */
final class ConventionMutants {
    private static final int FEW = 10;

    static final List<Mutant> ALL = List.of(
            broken("what is done is confirmed in plain words", "API-001", answers(DELETES.or(SHARES), "done")),
            broken(
                    "who wants HTML is refused",
                    "API-002",
                    instead(IS_OF_USERS.and(says("accept", "text/html")), refusal(406))),
            broken(
                    "what is called plain text is not read",
                    "API-002",
                    instead(IS_OF_USERS.and(says("content-type", "text/plain")), refusal(415))),
            broken("JSON is called plain text", "API-003", answering(IS_OF_USERS, as("text/plain"))),
            broken("answers are of no type", "API-003", answering(DELETES.or(SHARES), as(""))),
            broken(
                    "pages leave out the updates of what they show",
                    "API-032",
                    showing(BROWSES, resource -> resource.remove("updates"))),
            broken(
                    "pages leave out that there is no project",
                    "API-004",
                    showing(BROWSES, resource -> resource.withObject("/owner").remove("project"))),
            broken(
                    "pages show more than retrieve does",
                    "API-004",
                    showing(BROWSES, resource -> resource.put("shownBy", "browse"))),
            broken("unknown properties are refused", "API-005", refusing(body -> body.size() > 1)),
            broken("searching lies below a path of its own", "API-013", instead(SEARCHES, refusal(404))),
            broken("what is not found is forbidden", "API-009", answering(RETRIEVES, missing(refusal(403)))),
            broken("what is not found is empty", "API-009", answering(RETRIEVES, missing(Reply.json(200, "{}")))),
            broken("each answer differs from the last", "API-010", differing()),
            broken("what is not in a body is not heard", "API-011", deaf(RETRIEVES.or(BROWSES), "includeProduct")),
            broken("pages are of 50 items whatever is asked", "API-011", deaf(BROWSES, "itemsPerPage")),
            broken("every other page is back to front", "API-012", everyOther(BROWSES)),
            broken("large pages are back to front", "API-012", turning(BROWSES.and(request -> request.parameter(
                            "itemsPerPage")
                    .equals("25")))),
            broken("a filter by state lets everything pass", "API-013 RES-016", Defects.filterByStateIsIgnored()),
            broken(
                    "searches find everything",
                    "RES-018",
                    understanding(SEARCHES, asking(body -> body.put("query", "")))),
            broken("ids are answered back to front", "API-015", answering(CREATES, ConventionMutants::idsTurned)),
            broken("one of a request is deleted", "API-015", understanding(DELETES, ConventionMutants::firstOnly)),
            broken("one of a request is shared", "API-015", understanding(SHARES, ConventionMutants::firstOnly)),
            broken("creation is no transaction", "API-016", itemByItem(CREATES)),
            broken("deletion is no transaction", "API-016", itemByItem(DELETES)),
            broken("sharing is no transaction", "API-016", itemByItem(SHARES)),
            broken("operations have no names", "API-019", instead(SHARES, refusal(404))),
            broken("pages hold one more", "API-022", changing(BROWSES, ConventionMutants::addOne)),
            broken(
                    "pages of 250 are refused",
                    "API-022",
                    instead(
                            BROWSES.and(
                                    request -> request.parameter("itemsPerPage").equals("250")),
                            refusal(400))),
            broken("consistency can't be required", "API-023", deaf(BROWSES, "consistency")),
            broken(
                    "whoever prefers consistency requires it",
                    "API-023",
                    understanding(
                            BROWSES,
                            request -> request.parameter("consistency").equals("PREFER")
                                    ? request.with("consistency", "REQUIRE")
                                    : request)),
            broken("each page skips an item", "API-024", changing(BROWSES.and(ConventionMutants::goesOn), page -> items(
                            page, "items")
                    .remove(0))),
            broken("each page begins with the last of the one before", "API-024", repeating()),
            broken("next pages last half a minute", "API-025", ConventionMutants::forgetting),
            broken(
                    "next pages bear no criteria",
                    "API-026",
                    instead(
                            BROWSES.and(ConventionMutants::goesOn).and(request -> !request.parameter("filterIds")
                                    .isEmpty()),
                            refusal(400))),
            broken(
                    "pages say how many they hold",
                    "API-027",
                    changing(
                            BROWSES,
                            page -> page.put(
                                    "itemsPerPage", items(page, "items").size()))),
            broken("every page is the last", "API-028", changing(BROWSES, page -> page.putNull("next"))),
            broken("a page that is not full is not the last", "API-028", changing(BROWSES, ConventionMutants::goOn)),
            broken("failures are good answers", "API-029", answering(IS_OF_USERS, withStatus(200))),
            broken(
                    "failures are explained in another form",
                    "API-029",
                    answering(
                            IS_OF_USERS,
                            reply -> reply.isGood() ? reply : refusalSaying("{\"error\":\"broken\"}", reply))),
            broken("error codes are counted", "API-030", counting()),
            broken(
                    "instants are texts",
                    "API-032",
                    showing(resource ->
                            resource.put("createdAt", resource.path("createdAt").asText()))),
            broken("nobody owns anything", "API-032", showing(RETRIEVES, resource -> resource.remove("owner"))),
            broken(
                    "criteria that are null are refused",
                    "API-032",
                    instead(SEARCHES.and(request -> request.body().contains(":null")), refusal(400))),
            broken(
                    "instants are seconds",
                    "API-033",
                    showing(resource ->
                            resource.put("createdAt", resource.path("createdAt").asLong() / 1000))),
            broken(
                    "instants have fractions",
                    "API-033",
                    showing(resource ->
                            resource.put("createdAt", resource.path("createdAt").asLong() + 0.5))),
            broken(
                            "a page misses what stood first when something is created meanwhile",
                            "API-024",
                            sound -> racing(BROWSES.or(CREATES), (request, core) -> core.apply(request)
                                    .changing(ConventionMutants::loseFirst)))
                    .oneScenarioAtATime(),
            broken(
                    "the resource of a published example is unknown",
                    "API-034",
                    instead(RETRIEVES.and(request -> request.parameter("id").equals("1234")), refusal(404))),
            broken("tokens never expire", "API-101", sound -> (request, core) -> {
                Reply reply = core.apply(request);
                return reply.body().contains("it has expired") ? core.apply(request.as(tokenOf(sound, "user"))) : reply;
            }),
            broken(
                    "whoever has no token is the user",
                    "API-101",
                    sound -> understanding(
                            IS_OF_USERS.and(request -> request.bearer() == null),
                            request -> request.as(tokenOf(sound, "user")))),
            broken(
                    "signatures are not looked at",
                    "API-101",
                    sound -> overlooking(
                            IS_OF_USERS.and(request ->
                                    claims(request).path("sub").asText().equals("user")),
                            request -> tokenOf(sound, "user"))),
            broken(
                    "providers are users",
                    "API-102",
                    sound -> overlooking(IS_OF_USERS.and(hasRole("PROVIDER")), request -> tokenOf(sound, "user"))),
            broken("administrators are no users", "API-102", instead(IS_OF_USERS.and(hasRole("ADMIN")), refusal(403))));

    private ConventionMutants() {}

    private static Mutant broken(String name, String breaks, Defect defect) {
        return broken(name, breaks, sound -> defect);
    }

    private static Mutant broken(String name, String breaks, Function<Target, Defect> defect) {
        return Mutant.of(MutantGroup.RESOURCES, name, breaks, defect);
    }

    private static Defect answers(Predicate<Request> when, String text) {
        return answering(when, reply -> reply.isGood() ? Reply.json(200, text) : reply);
    }

    private static Predicate<Request> says(String header, String value) {
        return request -> request.header(header).contains(value);
    }

    private static UnaryOperator<Reply> as(String type) {
        return reply -> new Reply(reply.status(), type, reply.body());
    }

    private static Defect refusing(Predicate<ObjectNode> wrong) {
        return instead(
                CREATES.and(request -> {
                    ObjectNode body = Json.object(request.body());
                    return body != null && wrong.test(body);
                }),
                refusal(400));
    }

    private static void loseFirst(ObjectNode body) {
        if (!items(body, "items").isEmpty()) {
            items(body, "items").remove(0);
        }
    }

    private static UnaryOperator<Reply> missing(Reply instead) {
        return reply -> reply.status() == 404 ? instead : reply;
    }

    private static Defect differing() {
        AtomicInteger count = new AtomicInteger();
        return showing(RETRIEVES, resource -> Mutations.status(resource).put("value", count.incrementAndGet()));
    }

    private static Defect deaf(Predicate<Request> when, String parameter) {
        return understanding(when, request -> request.without(parameter));
    }

    private static Defect turning(Predicate<Request> when) {
        return changing(when, page -> page.set("items", turned(page.path("items"))));
    }

    private static Defect everyOther(Predicate<Request> when) {
        AtomicInteger count = new AtomicInteger();
        return turning(when.and(request -> count.incrementAndGet() % 2 == 0));
    }

    private static UnaryOperator<Request> asking(Consumer<ObjectNode> change) {
        return request -> request.changing(change);
    }

    private static boolean goesOn(Request request) {
        return !request.parameter("next").isEmpty();
    }

    private static Reply idsTurned(Reply reply) {
        return reply.changing(body -> body.set("responses", turned(body.path("responses"))));
    }

    /**
     * Keeps the first item only, except in large requests: otherwise the cleanup after a scenario would leave hundreds of
     * resources behind, each of which costs time when the clock advances.
     */
    private static Request firstOnly(Request request) {
        return request.changing(body -> {
            JsonNode first = body.path("items").path(0);
            if (body.path("items").size() < FEW) {
                body.putArray("items").add(first);
            }
        });
    }

    private static void addOne(ObjectNode page) {
        ArrayNode items = items(page, "items");
        if (items.size() == page.path("itemsPerPage").asInt()) {
            items.add(items.path(0));
        }
    }

    private static Defect repeating() {
        Map<String, JsonNode> lastByNext = new ConcurrentHashMap<>();
        return instead(BROWSES, (request, core) -> core.apply(request).changing(page -> {
            ArrayNode items = items(page, "items");
            JsonNode last = items.path(items.size() - 1);
            JsonNode before = lastByNext.get(request.parameter("next"));
            if (before != null && !items.isEmpty()) {
                items.set(0, before);
            }
            if (page.path("next").isTextual()) {
                lastByNext.put(page.path("next").asText(), last);
            }
        }));
    }

    private static Defect forgetting(Target sound) {
        Map<String, Long> servedAt = new ConcurrentHashMap<>();
        return instead(BROWSES, (request, core) -> {
            long now = now(sound, core);
            return now - servedAt.getOrDefault(request.parameter("next"), now) > 30_000
                    ? refusal(400)
                    : core.apply(request).changing(page -> {
                        if (page.path("next").isTextual()) {
                            servedAt.put(page.path("next").asText(), now);
                        }
                    });
        });
    }

    /** After the last page there is an empty one, which always refers to a further page. */
    private static void goOn(ObjectNode page) {
        if (page.path("next").isNull()) {
            page.put("next", "there-is-more");
        }
    }

    private static UnaryOperator<Reply> withStatus(int status) {
        return reply -> new Reply(status, reply.contentType(), reply.body());
    }

    private static Reply refusalSaying(String body, Reply reply) {
        return Reply.json(reply.status(), body);
    }

    private static Defect counting() {
        AtomicInteger count = new AtomicInteger();
        return answering(
                IS_OF_USERS,
                reply -> reply.isGood()
                        ? reply
                        : refusalSaying(
                                "{\"why\":\"broken\",\"errorCode\":\"E%d\"}".formatted(count.incrementAndGet()),
                                reply));
    }

    private static Predicate<Request> hasRole(String role) {
        return request -> claims(request).path("role").asText().equals(role);
    }
}
