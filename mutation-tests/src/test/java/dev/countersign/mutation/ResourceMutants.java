package dev.countersign.mutation;

import static dev.countersign.conformance.broken.Mutations.BROWSES;
import static dev.countersign.conformance.broken.Mutations.CREATES;
import static dev.countersign.conformance.broken.Mutations.DELETES;
import static dev.countersign.conformance.broken.Mutations.DONE;
import static dev.countersign.conformance.broken.Mutations.LISTS_PRODUCTS;
import static dev.countersign.conformance.broken.Mutations.READS;
import static dev.countersign.conformance.broken.Mutations.RETRIEVES;
import static dev.countersign.conformance.broken.Mutations.SEARCHES;
import static dev.countersign.conformance.broken.Mutations.SHARES;
import static dev.countersign.conformance.broken.Mutations.call;
import static dev.countersign.conformance.broken.Mutations.changing;
import static dev.countersign.conformance.broken.Mutations.claims;
import static dev.countersign.conformance.broken.Mutations.instead;
import static dev.countersign.conformance.broken.Mutations.items;
import static dev.countersign.conformance.broken.Mutations.racing;
import static dev.countersign.conformance.broken.Mutations.refusal;
import static dev.countersign.conformance.broken.Mutations.showing;
import static dev.countersign.conformance.broken.Mutations.status;
import static dev.countersign.conformance.broken.Mutations.tokenOf;
import static dev.countersign.conformance.broken.Mutations.understanding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.broken.Defects;
import dev.countersign.conformance.broken.Json;
import dev.countersign.conformance.broken.MutatingProxy.Defect;
import dev.countersign.conformance.broken.MutatingProxy.Reply;
import dev.countersign.conformance.broken.MutatingProxy.Request;
import dev.countersign.conformance.target.Target;
import dev.countersign.mutation.Mutant.Way;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Mutants of Core with one defect each, concerning resources. */
final class ResourceMutants {
    private static final Predicate<Request> OFFERS = call("PUT", "/simulation/products");
    private static final int MOST_CHARACTERS = 4000;

    static final List<Mutant> ALL = List.of(
            broken(
                    "pages show ids of their own",
                    "RES-001",
                    showing(BROWSES, resource -> resource.put("id", "x" + id(resource)))),
            broken("products are of no provider", "RES-002", showing(resource -> ((ObjectNode)
                            resource.path("specification").path("product"))
                    .put("provider", ""))),
            broken("nothing belongs to a project", "RES-003", showing(resource -> ((ObjectNode) resource.path("owner"))
                    .putNull("project"))),
            broken("pages are not of one workspace", "RES-003", () -> ResourceMutants.everyWorkspace()),
            Mutant.of(
                    MutantGroup.RESOURCES,
                    "updates are lost on their way to Core",
                    "RES-004 RES-014",
                    Way.PROVIDER_TO_CORE,
                    sound -> Defects.updatesAreLost()),
            broken("the status stays what it was", "RES-004", showing(resource -> status(resource)
                    .put("state", "PENDING"))),
            broken("progress stays at half", "RES-014", showing(resource -> status(resource)
                    .put("value", status(resource).path("value").asInt() / 2))),
            broken("whoever reads troubles the provider", "RES-005", instead(RETRIEVES, (request, core) -> {
                var unused = core.apply(new Request("POST", "/api/example/init", request.headers(), "{}"));
                return core.apply(request);
            })),
            broken(
                            "grants at the same moment cancel each other out",
                            "RES-006",
                            () -> racing(SHARES, (request, core) -> DONE))
                    .oneScenarioAtATime(),
            broken(
                            "who asks for initialization beside another one is refused",
                            "RES-022",
                            () -> racing(call("POST", "/api/example/init"), (request, core) -> refusal(409)))
                    .oneScenarioAtATime(),
            broken("READ lets its holder delete", "RES-006", Defects::readersDelete),
            broken("READ lets its holder share", "RES-006", Defects::readersShare),
            broken("what was given stays given", "RES-006", Defects.grantsStay()),
            broken("EDIT is not given", "RES-006", Defects.editIsNotGiven()),
            broken("ADMIN can be given", "RES-007", sound -> granting(sound, "ADMIN")),
            broken("PROVIDER can be given", "RES-008", sound -> granting(sound, "PROVIDER")),
            new Mutant(
                    MutantGroup.RESOURCES,
                    "the provider is asked before permissions are",
                    Set.of("RES-009"),
                    4,
                    sound -> hasty()),
            broken("all products support the same", "RES-011", offering(offer -> support(offer)
                    .put("supportsBackwardsCounting", "SUPPORTED"))),
            broken("support is of another product", "RES-011", offering(offer -> ((ObjectNode)
                            support(offer).path("product"))
                    .put("id", "another"))),
            broken("what counts backwards doesn't count forward", "RES-012", ResourceMutants::backwardsAlone),
            broken("everything counts backwards", "RES-013", backwards(1)),
            broken("some steps back are no way back", "RES-013", backwards(100)),
            broken("a specification follows its progress", "RES-015", showing(resource -> ((ObjectNode)
                            resource.path("specification"))
                    .put("start", status(resource).path("value").asInt()))),
            broken("what is claimed is believed", "RES-015", ResourceMutants::believing),
            broken("a filter by creator lets everything pass", "RES-016", deaf("filterCreatedBy")),
            broken("products can't be hidden", "RES-016", deaf("hideProductId")),
            broken("who retrieves can't filter", "RES-016", understanding(RETRIEVES, request -> request.without(
                            "filterState")
                    .without("filterIds")
                    .without("filterProvider"))),
            broken(
                    "the product is always there",
                    "RES-017 RES-035",
                    understanding(RETRIEVES.or(BROWSES), request -> request.with("includeProduct", "true"))),
            broken("what is supported is never told", "RES-017", deaf("includeSupport")),
            broken(
                    "searches find nothing",
                    "RES-018",
                    understanding(SEARCHES, request -> request.changing(body -> body.put("query", "nowhere")))),
            broken(
                    "searches find what others have",
                    "RES-018",
                    sound -> instead(SEARCHES, (request, core) -> core.apply(request.as(tokenOf(sound, "alice"))))),
            broken(
                    "everybody retrieves everything",
                    "RES-019",
                    sound -> Defects.everybodyRetrievesEverything(sound.users().values())),
            broken(
                    "groups are given nothing",
                    "RES-020",
                    instead(SHARES.and(request -> request.body().contains("project_group")), DONE)),
            broken(
                    "groups are given all",
                    "RES-020",
                    understanding(
                            SHARES,
                            request -> request.body().contains("project_group")
                                    ? request.saying(request.body().replace("[\"READ\"]", "[\"READ\",\"EDIT\"]"))
                                    : request)),
            broken("products are listed without credits", "RES-021", offered(offer -> offer.put("credits", 500))),
            broken("free products are not listed", "RES-021", offered(offer -> offer.put("freeToUse", false)
                    .put(
                            "credits",
                            offer.path("freeToUse").asBoolean()
                                    ? 0
                                    : offer.path("credits").asLong()))),
            broken("initialization is taken once", "RES-022", () -> once(call("POST", "/api/example/init"))),
            broken(
                    "maintenance without a description is shown",
                    "RES-023",
                    () -> announcing(maintenance ->
                            maintenance.path("description").asText().isBlank())),
            broken(
                    "maintenance with a long description is shown",
                    "RES-024",
                    () -> announcing(maintenance ->
                            maintenance.path("description").asText().length() > MOST_CHARACTERS)),
            broken(
                    "maintenance of long ago is shown",
                    "RES-025",
                    () -> announcing(maintenance ->
                            maintenance.path("description").asText().length() <= MOST_CHARACTERS
                                    && !maintenance.path("description").asText().isBlank())),
            broken("any maintenance takes a product out of service", "RES-026", maintained("NO_SERVICE")),
            broken("no maintenance takes a product out of service", "RES-027", maintained("MINOR_DISRUPTION")),
            broken("each charge has an id of its own", "RES-028", ResourceMutants::rechargeable),
            broken(
                    "duplicate charges are not reported",
                    "RES-028",
                    charged(answer -> answer.putArray("duplicateCharges"))),
            broken(
                    "charges are covered by nothing",
                    "RES-029",
                    charged(answer -> answer.putArray("insufficientFunds"))),
            broken("all have the first id", "RES-030", ResourceMutants::sameId),
            broken(
                    "creation takes a minute",
                    "RES-031",
                    showing(resource ->
                            resource.put("createdAt", resource.path("createdAt").asLong() + 60_000))),
            broken(
                    "pages show no permissions",
                    "RES-033",
                    showing(BROWSES, resource -> resource.putNull("permissions"))),
            broken("the permissions of others are never shown", "RES-034", deaf("includeOthers")),
            broken(
                    "what is supported brings the product along",
                    "RES-035",
                    understanding(
                            RETRIEVES,
                            request -> request.parameter("includeSupport").equals("true")
                                    ? request.with("includeProduct", "true")
                                    : request)),
            broken("another product is spelled out", "RES-035", showing(resource -> {
                if (status(resource).path("resolvedProduct") instanceof ObjectNode product) {
                    product.put("name", "another");
                }
            })),
            broken("there is no history", "RES-036", showing(resource -> resource.putArray("updates"))),
            broken("updates are a minute old when they come", "RES-037", showing(resource -> resource.path("updates")
                    .forEach(update -> ((ObjectNode) update)
                            .put("timestamp", update.path("timestamp").asLong() - 60_000)))),
            broken(
                    "of several ids the first counts",
                    "RES-038",
                    understanding(
                            READS,
                            request -> request.with(
                                    "filterIds", request.parameter("filterIds").replaceFirst("(,|%2C).*", "")))),
            broken("searching moves things on", "RES-039", ResourceMutants::moving),
            broken(
                    "administrators can't share what others made",
                    "RES-040",
                    instead(SHARES, (request, core) -> isCreator(request, core) ? core.apply(request) : refusal(403))),
            broken(
                    "nobody takes anything back",
                    "RES-040",
                    instead(SHARES.and(request -> request.body().contains("\"deleted\":[{")), refusal(403))),
            broken(
                    "anything can be given something",
                    "RES-041",
                    understanding(
                            SHARES,
                            request -> request.saying(request.body()
                                    .replaceAll(
                                            "\\{\"type\":\"(everybody|project)\"[^}]*}",
                                            "{\"type\":\"user\",\"username\":\"bob\"}")))),
            broken(
                    "groups can't be given anything",
                    "RES-041",
                    instead(SHARES.and(request -> request.body().contains("project_group")), refusal(400))));

    private ResourceMutants() {}

    private static Mutant broken(String name, String breaks, Defect defect) {
        return broken(name, breaks, sound -> defect);
    }

    /** A mutant whose defect keeps state. */
    private static Mutant broken(String name, String breaks, Supplier<Defect> defect) {
        return broken(name, breaks, sound -> defect.get());
    }

    private static Mutant broken(String name, String breaks, Function<Target, Defect> defect) {
        return Mutant.of(MutantGroup.RESOURCES, name, breaks, defect);
    }

    private static String id(JsonNode resource) {
        return resource.path("id").asText();
    }

    private static JsonNode firstItem(Request request) {
        return Json.read(request.body()).path("items").path(0);
    }

    /** Retrieves the first resource that the request is about, as its caller. */
    private static Reply retrieved(Request request, Function<Request, Reply> core) {
        return core.apply(
                new Request("GET", "/api/example/retrieve?id=" + id(firstItem(request)), request.headers(), ""));
    }

    private static boolean isCreator(Request request, Function<Request, Reply> core) {
        return Json.read(retrieved(request, core).body())
                .path("owner")
                .path("createdBy")
                .equals(claims(request).path("sub"));
    }

    /** Browsing a project also returns what is outside of it. */
    private static Defect everyWorkspace() {
        return instead(BROWSES, (request, core) -> {
            Reply alone = core.apply(request.withoutHeader("project"));
            return core.apply(request)
                    .changing(page -> Json.read(alone.body()).path("items").forEach(items(page, "items")::add));
        });
    }

    /** Accepts a permission that can't be granted beside one that can, and lets its holders share the resource as Alice. */
    private static Defect granting(Target sound, String permission) {
        Set<String> given = ConcurrentHashMap.newKeySet();
        String name = ",\"" + permission + "\"";
        return instead(SHARES, (request, core) -> {
            String id = id(firstItem(request));
            if (request.body().contains(name)) {
                given.add(id);
                return core.apply(request.saying(request.body().replace(name, "")));
            }
            Reply reply = core.apply(request);
            return reply.isGood() || !given.contains(id) ? reply : core.apply(request.as(tokenOf(sound, "alice")));
        });
    }

    /** Sends requests that Core refuses to the provider too, with the token of Core's last call. */
    private static Map<Way, Defect> hasty() {
        AtomicReference<@Nullable Function<Request, Reply>> provider = new AtomicReference<>();
        Defect listening = (request, behind) -> {
            provider.set(told -> behind.apply(new Request(
                    told.method(),
                    told.target().replace("/api/", "/ucloud/example/"),
                    request.headers(),
                    told.body())));
            return behind.apply(request);
        };
        Defect hasty = instead(DELETES.or(SHARES), (request, core) -> {
            Reply reply = core.apply(request);
            Function<Request, Reply> told = provider.get();
            if (!reply.isGood() && told != null) {
                var unused = told.apply(request);
            }
            return reply;
        });
        return Map.of(Way.CORE_TO_PROVIDER, listening, Way.TO_TARGET, hasty);
    }

    private static Defect offering(Consumer<JsonNode> change) {
        return changing(
                LISTS_PRODUCTS, body -> body.path("productsByProvider").forEach(offers -> offers.forEach(change)));
    }

    private static ObjectNode support(JsonNode offer) {
        return (ObjectNode) offer.path("support");
    }

    private static Defect offered(Consumer<ObjectNode> change) {
        return understanding(OFFERS, request -> request.changing(change));
    }

    private static Defect maintained(String availability) {
        return understanding(
                OFFERS,
                request -> request.saying(request.body()
                        .replaceAll("\"availability\":\"[A-Z_]+\"", "\"availability\":\"" + availability + "\"")));
    }

    /** Shows matching maintenance as it was announced, where a sound Core would not list the product. */
    private static Defect announcing(Predicate<JsonNode> when) {
        Map<String, JsonNode> announced = new ConcurrentHashMap<>();
        Defect showing = offering(offer -> {
            JsonNode maintenance =
                    announced.get(support(offer).path("product").path("id").asText());
            if (maintenance != null) {
                support(offer).set("maintenance", maintenance);
            }
        });
        return (request, core) -> showing.answer(
                OFFERS.test(request)
                        ? request.changing(offer -> keepFromCore(support(offer), when, announced))
                        : request,
                core);
    }

    private static void keepFromCore(ObjectNode support, Predicate<JsonNode> when, Map<String, JsonNode> announced) {
        String product = support.path("product").path("id").asText();
        JsonNode maintenance = support.path("maintenance");
        announced.remove(product);
        if (maintenance.isObject() && when.test(maintenance)) {
            announced.put(product, maintenance);
            support.putNull("maintenance");
        }
    }

    private static Defect deaf(String parameter) {
        UnaryOperator<Request> deaf = request -> request.without(parameter).changing(body -> {
            if (body.path("flags") instanceof ObjectNode flags) {
                flags.remove(parameter);
            }
        });
        return understanding(READS, deaf);
    }

    /** Counts forward where backwards was requested. */
    private static Defect backwards(int atLeast) {
        return instead(CREATES, (request, core) -> {
            Reply reply = core.apply(request);
            return reply.status() != 400
                    ? reply
                    : core.apply(request.changing(body -> body.path("items").forEach(item -> turn(item, atLeast))));
        });
    }

    /** Refuses to count forward on products that support counting backwards. */
    private static Defect backwardsAlone() {
        Set<String> backwards = ConcurrentHashMap.newKeySet();
        return (request, core) -> {
            JsonNode support = Json.read(request.body()).path("support");
            if (OFFERS.test(request)
                    && support.path("supportsBackwardsCounting").asText().equals("SUPPORTED")) {
                backwards.add(support.path("product").path("id").asText());
            }
            JsonNode item = firstItem(request);
            return CREATES.test(request)
                            && backwards.contains(
                                    item.path("product").path("id").asText())
                            && item.path("start").asInt() < item.path("target").asInt()
                    ? refusal(400)
                    : core.apply(request);
        };
    }

    private static void turn(JsonNode item, int atLeast) {
        int start = item.path("start").asInt();
        int target = item.path("target").asInt();
        if (start > target && (atLeast == 1 || start - target < atLeast)) {
            ((ObjectNode) item).put("start", target).put("target", start);
        }
    }

    private static Defect believing() {
        Map<String, JsonNode> claimed = new ConcurrentHashMap<>();
        return (request, core) -> {
            Reply reply = core.apply(request);
            if (CREATES.test(request) && reply.isGood() && firstItem(request).has("createdAt")) {
                claimed.put(
                        id(Json.read(reply.body()).path("responses").path(0)),
                        firstItem(request).path("createdAt"));
            }
            return reply.showing(resource -> {
                JsonNode claim = claimed.get(id(resource));
                if (claim != null) {
                    resource.set("createdAt", claim);
                }
            });
        };
    }

    private static Defect once(Predicate<Request> when) {
        Set<String> served = ConcurrentHashMap.newKeySet();
        return instead(
                when.and(request -> !served.add(Objects.requireNonNullElse(request.bearer(), ""))), refusal(409));
    }

    private static Defect rechargeable() {
        AtomicInteger count = new AtomicInteger();
        return understanding(
                ControlMutants.CHARGES,
                request -> request.changing(body -> body.path("items").forEach(charge -> ((ObjectNode) charge)
                        .put("chargeId", charge.path("chargeId").asText() + count.incrementAndGet()))));
    }

    private static Defect charged(Consumer<ObjectNode> change) {
        return changing(ControlMutants.CHARGES, change);
    }

    private static Defect sameId() {
        AtomicReference<@Nullable JsonNode> first = new AtomicReference<>();
        return changing(CREATES, body -> {
            JsonNode ids = body.path("responses");
            first.compareAndSet(null, ids.path(0));
            if (ids.size() > 1) {
                items(body, "responses").set(ids.size() - 1, Objects.requireNonNull(first.get()));
            }
        });
    }

    private static Defect moving() {
        AtomicInteger searches = new AtomicInteger();
        return (request, core) -> {
            int moved = SEARCHES.test(request) ? searches.incrementAndGet() : searches.get();
            Reply reply = core.apply(request);
            return READS.test(request)
                    ? reply.showing(resource -> status(resource)
                            .put("value", status(resource).path("value").asInt() + moved))
                    : reply;
        };
    }
}
