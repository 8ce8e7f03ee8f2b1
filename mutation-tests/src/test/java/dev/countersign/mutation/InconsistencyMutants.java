package dev.countersign.mutation;

import static dev.countersign.conformance.broken.Mutations.BROWSES;
import static dev.countersign.conformance.broken.Mutations.DELETES;
import static dev.countersign.conformance.broken.Mutations.IS_OF_PROVIDERS;
import static dev.countersign.conformance.broken.Mutations.RETRIEVES;
import static dev.countersign.conformance.broken.Mutations.SEARCHES;
import static dev.countersign.conformance.broken.Mutations.SHARES;
import static dev.countersign.conformance.broken.Mutations.call;
import static dev.countersign.conformance.broken.Mutations.items;
import static dev.countersign.conformance.broken.Mutations.showing;
import static dev.countersign.conformance.broken.Mutations.status;
import static dev.countersign.conformance.broken.Mutations.tokenOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.broken.Json;
import dev.countersign.conformance.broken.MutatingProxy.Defect;
import dev.countersign.conformance.broken.MutatingProxy.Reply;
import dev.countersign.conformance.broken.MutatingProxy.Request;
import dev.countersign.conformance.target.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Mutants of Core in which some calls show something else than others, or what is over. */
final class InconsistencyMutants {
    private static final Predicate<Request> BROWSES_JOBS = call("GET", "/api/jobs/browse");
    private static final Predicate<Request> SEARCHES_JOBS = call("POST", "/api/jobs/search");
    private static final Set<String> FINAL_STATES = Set.of("SUCCESS", "FAILURE", "EXPIRED");

    static final List<Mutant> ALL = List.of(
            broken("pages show another instant of creation", "RES-031", showing(BROWSES, later("createdAt", 1))),
            broken(
                    "searches show an earlier instant of creation",
                    "RES-031",
                    showing(SEARCHES, later("createdAt", -1))),
            broken(
                    "providers are shown another instant of creation",
                    "RES-031",
                    showing(IS_OF_PROVIDERS, later("createdAt", 1000))),
            broken("searches show another owner", "RES-003", showing(SEARCHES, owner -> ownerOf(owner)
                    .put("createdBy", "somebody"))),
            broken("pages show another owner", "RES-003", showing(BROWSES, owner -> ownerOf(owner)
                    .put("createdBy", "somebody"))),
            broken("providers are shown another owner", "RES-003", showing(IS_OF_PROVIDERS, owner -> ownerOf(owner)
                    .put("createdBy", "somebody"))),
            broken("searches show another specification", "RES-015", showing(SEARCHES, InconsistencyMutants::further)),
            broken("pages show another specification", "RES-015", showing(BROWSES, InconsistencyMutants::further)),
            broken(
                    "providers are shown another specification",
                    "RES-015",
                    showing(IS_OF_PROVIDERS, InconsistencyMutants::further)),
            broken("pages show everybody as the creator", "RES-042", showing(BROWSES, holding("ADMIN"))),
            broken("searches show everybody as the creator", "RES-042", showing(SEARCHES, holding("ADMIN"))),
            broken("pages show everybody with READ", "RES-042", showing(BROWSES, holding("READ"))),
            broken("searches find what was deleted", "RES-043", () -> deletedStays(SEARCHES)),
            broken("pages show what was deleted", "RES-043", () -> deletedStays(BROWSES)),
            broken("who was given READ retrieves what was deleted", "RES-043", () -> deletedStays(RETRIEVES)),
            broken("searches find what access was taken away from", "RES-006", sound -> revokedStays(SEARCHES, sound)),
            broken("pages show what access was taken away from", "RES-006", sound -> revokedStays(BROWSES, sound)),
            broken("who lost access goes on retrieving", "RES-006", sound -> revokedStays(RETRIEVES, sound)),
            broken("searches show the state of the beginning", "RES-004", showing(SEARCHES, resource -> status(resource)
                    .put("state", "PENDING"))),
            broken("pages show the state of the beginning", "RES-004", showing(BROWSES, resource -> status(resource)
                    .put("state", "PENDING"))),
            broken(
                    "searches leave out the first update",
                    "RES-014",
                    showing(SEARCHES, resource -> withoutFirst(resource, "updates"))),
            broken(
                    "pages leave out the first update",
                    "RES-014",
                    showing(BROWSES, resource -> withoutFirst(resource, "updates"))),
            broken("pages date updates back", "RES-037", showing(BROWSES, resource -> resource.path("updates")
                    .forEach(update -> later("timestamp", -3_600_000).accept((ObjectNode) update)))),
            broken("searches date updates back", "RES-037", showing(SEARCHES, resource -> resource.path("updates")
                    .forEach(update -> later("timestamp", -3_600_000).accept((ObjectNode) update)))),
            ofJobs("ended jobs run again on pages", "JOB-002", showing(BROWSES_JOBS, InconsistencyMutants::running)),
            ofJobs("pages show jobs that began later", "JOB-006", showing(BROWSES_JOBS, ofStatus("startedAt", 1))),
            ofJobs(
                    "searches show jobs that began earlier",
                    "JOB-006",
                    showing(SEARCHES_JOBS, ofStatus("startedAt", -1))),
            ofJobs("pages show a later deadline", "JOB-007", showing(BROWSES_JOBS, ofStatus("expiresAt", 1))),
            ofJobs("searches show an earlier deadline", "JOB-007", showing(SEARCHES_JOBS, ofStatus("expiresAt", -1))));

    private InconsistencyMutants() {}

    private static Mutant broken(String name, String breaks, Defect defect) {
        return broken(name, breaks, sound -> defect);
    }

    private static Mutant broken(String name, String breaks, Supplier<Defect> defect) {
        return broken(name, breaks, sound -> defect.get());
    }

    private static Mutant broken(String name, String breaks, Function<Target, Defect> defect) {
        return Mutant.of(MutantGroup.RESOURCES, name, breaks, defect);
    }

    private static Mutant ofJobs(String name, String breaks, Defect defect) {
        return Mutant.of(MutantGroup.EVERY_SCENARIO_OF_JOBS, name, breaks, sound -> defect);
    }

    private static Consumer<ObjectNode> later(String field, long milliseconds) {
        return shown -> {
            if (shown.path(field).isNumber()) {
                shown.put(field, shown.path(field).longValue() + milliseconds);
            }
        };
    }

    private static Consumer<ObjectNode> ofStatus(String field, long milliseconds) {
        return job -> later(field, milliseconds).accept(status(job));
    }

    private static Consumer<ObjectNode> holding(String permission) {
        return resource -> {
            if (resource.path("permissions") instanceof ObjectNode permissions) {
                permissions.putArray("myself").add(permission);
            }
        };
    }

    private static ObjectNode ownerOf(ObjectNode resource) {
        return (ObjectNode) resource.path("owner");
    }

    private static void further(ObjectNode resource) {
        if (resource.path("specification") instanceof ObjectNode specification) {
            specification.put("target", specification.path("target").asInt() + 1);
        }
    }

    private static void withoutFirst(ObjectNode resource, String list) {
        if (resource.path(list) instanceof ArrayNode entries && !entries.isEmpty()) {
            entries.remove(0);
        }
    }

    private static void running(ObjectNode job) {
        if (FINAL_STATES.contains(status(job).path("state").asText())) {
            status(job).put("state", "RUNNING");
        }
    }

    /** A deleted resource is still shown by some calls, to everybody who asks for it. */
    private static Defect deletedStays(Predicate<Request> calls) {
        Map<String, JsonNode> deleted = new ConcurrentHashMap<>();
        return (request, core) -> {
            if (!DELETES.test(request)) {
                return withAlso(deleted, calls, request, core.apply(request));
            }
            Map<String, JsonNode> before = new ConcurrentHashMap<>();
            for (JsonNode item : Json.read(request.body()).path("items")) {
                remember(item.path("id").asText(), request, core, before);
            }
            Reply reply = core.apply(request);
            if (reply.isGood()) {
                deleted.putAll(before);
            }
            return reply;
        };
    }

    /** What Bob had access to is still shown to him by some calls. */
    private static Defect revokedStays(Predicate<Request> calls, Target sound) {
        Map<String, JsonNode> revoked = new ConcurrentHashMap<>();
        String bob = tokenOf(sound, "bob");
        return (request, core) -> {
            if (SHARES.test(request)) {
                for (JsonNode item : Json.read(request.body()).path("items")) {
                    if (!item.path("deleted").isEmpty()) {
                        remember(item.path("id").asText(), request.as(bob), core, revoked);
                    }
                }
            }
            Reply reply = core.apply(request);
            return String.valueOf(request.bearer()).endsWith(bob) ? withAlso(revoked, calls, request, reply) : reply;
        };
    }

    private static void remember(
            String id, Request request, Function<Request, Reply> core, Map<String, JsonNode> resources) {
        Reply shown = core.apply(new Request("GET", "/api/example/retrieve?id=" + id, request.headers(), ""));
        if (shown.isGood()) {
            resources.put(id, Json.read(shown.body()));
        }
    }

    private static Reply withAlso(
            Map<String, JsonNode> resources, Predicate<Request> calls, Request request, Reply reply) {
        if (!calls.test(request)) {
            return reply;
        }
        if (RETRIEVES.test(request)) {
            JsonNode resource = resources.get(request.parameter("id"));
            return reply.isGood() || resource == null ? reply : Reply.json(200, resource.toString());
        }
        return reply.changing(page -> resources.forEach((id, resource) -> {
            if (isAskedFor(id, resource, request)) {
                items(page, "items").add(resource);
            }
        }));
    }

    private static boolean isAskedFor(String id, JsonNode resource, Request request) {
        String query = Json.read(request.body()).path("query").asText();
        return SEARCHES.test(request)
                ? !query.isEmpty() && resource.path("specification").toString().contains(query)
                : request.parameter("filterIds").contains(id);
    }
}
