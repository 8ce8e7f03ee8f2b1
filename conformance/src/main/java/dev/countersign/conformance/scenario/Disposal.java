package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.run.Leftovers;
import dev.countersign.conformance.wire.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Deletes what a scenario has created, each resource as its creator, and records what is left. */
public final class Disposal {
    private static final int NOT_FOUND = 404;

    private final Map<Caller, List<String>> owed = new LinkedHashMap<>();
    /** The callers that may have created resources without learning all of their ids. */
    private final List<Caller> suspected = new ArrayList<>();

    private Runnable beginning = () -> {};

    private final TargetHttp http;
    private final CurrentRun run;
    private final Predicate<JsonNode> own;

    public Disposal(CurrentRun run, ScenarioContext scenario, TargetHttp http) {
        this(run, http, scenario::hasMade);
    }

    /** @param own whether a specification is the scenario's own */
    Disposal(CurrentRun run, TargetHttp http, Predicate<JsonNode> own) {
        this.http = http;
        this.run = run;
        this.own = own;
    }

    /**
     * Records the answer to a request to create. A target that creates items one by one and then refuses one leaves the earlier
     * ones behind, without ids in the answer.
     *
     * @param creator the owner of the resources
     */
    public void created(Request request, Caller creator, Response answer) {
        int asked = CreationLimit.items(request);
        if (asked > 1 || answer.isSuccess()) {
            suspected.add(creator);
        }
        if (answer.isSuccess()) {
            List<String> ids = ResourceCalls.idsIn(answer);
            addPending(creator, ids);
            if (ids.size() >= asked) {
                suspected.remove(creator);
            }
        }
    }

    private void addPending(Caller creator, List<String> ids) {
        owed.computeIfAbsent(creator, nobody -> new ArrayList<>()).addAll(ids);
        leftovers().addPending(kind(), creator.toString(), ids);
    }

    /** Those are gone already. */
    void settled(Caller remover, List<String> ids) {
        owed.values().forEach(some -> some.removeAll(ids));
        gone(remover, ids);
    }

    /** What has to be done before anything can be deleted. */
    public void beginsWith(Runnable preparation) {
        beginning = preparation;
    }

    /** Deletes all, also where it goes wrong with some. */
    public void dispose() {
        try {
            beginning.run();
            EachOf.them(Set.copyOf(suspected), this::find);
        } finally {
            disposeOfKnown();
        }
    }

    /** What was created is gone with its world. */
    public void nothingIsLeft() {
        owed.values().forEach(ids -> leftovers().removePending(kind(), ids));
        owed.clear();
        suspected.clear();
    }

    private void disposeOfKnown() {
        try {
            EachOf.them(owed.entrySet(), creator -> dispose(creator.getKey(), creator.getValue()));
        } finally {
            owed.clear();
            suspected.clear();
        }
    }

    /** Searches all that a caller sees for resources with a name of this scenario. */
    private void find(Caller creator) {
        PageWalk walked = ResourceBrowser.walked(
                ResourceBrowser.LARGE_PAGES, page -> http.send(ResourceCalls.browsing(run.kind(), creator, page)));
        if (walked.isComplete()) {
            List<String> found = walked.items().stream()
                    .filter(resource -> own.test(resource.path("specification")))
                    .filter(resource -> !run.kind().finalStates().contains(state(resource)))
                    .map(resource -> resource.path("id").asText())
                    .filter(id -> owed.values().stream().noneMatch(ids -> ids.contains(id)))
                    .toList();
            addPending(creator, found);
        }
    }

    /** Deletes them in one request, or one by one where some are already gone. */
    private void dispose(Caller creator, List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Response answer = http.send(ResourceCalls.removal(run.kind(), creator, ids));
        if (answer.isSuccess()) {
            gone(creator, ids);
        } else if (ids.size() > 1) {
            EachOf.them(ids, id -> dispose(creator, List.of(id)));
        } else {
            refused(creator, ids.get(0), answer);
        }
    }

    /** A resource that is already gone is no leftover, although its deletion is refused. */
    private void refused(Caller creator, String id, Response answer) {
        if (answer.status() == NOT_FOUND || !isThere(creator, id)) {
            leftovers().removePending(kind(), List.of(id));
        } else {
            leftovers().keep(kind(), creator.toString(), id, refusal(answer));
        }
    }

    private boolean isThere(Caller creator, String id) {
        Response answer = http.send(ResourceCalls.retrieval(run.kind(), creator, id));
        return answer.isSuccess() && !run.kind().finalStates().contains(state(answer.body()));
    }

    /** Why a resource stays, by the answer to the request to delete it. */
    public static String refusal(Response answer) {
        return "the request to delete it was answered %d".formatted(answer.status());
    }

    private void gone(Caller remover, List<String> ids) {
        if (run.kind().finalStates().isEmpty()) {
            leftovers().removePending(kind(), ids);
        } else {
            leftovers().end(kind(), remover.toString(), ids, new RunningResources(run, remover));
        }
    }

    private static String state(JsonNode resource) {
        return resource.path("status").path("state").asText();
    }

    private Leftovers leftovers() {
        return run.leftovers();
    }

    private String kind() {
        return run.kind().name();
    }
}
