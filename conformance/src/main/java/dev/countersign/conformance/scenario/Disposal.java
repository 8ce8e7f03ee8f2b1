package dev.countersign.conformance.scenario;

import dev.countersign.conformance.wire.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Deletes what a scenario has created, each resource as whoever created it. */
public final class Disposal {
    private final Map<Caller, List<String>> owed = new LinkedHashMap<>();
    private final TargetHttp http;
    private final ThisRun run;

    public Disposal(ThisRun run, TargetHttp http) {
        this.http = http;
        this.run = run;
    }

    /** These were created, and are to be deleted by {@code creator}. */
    public void owes(Caller creator, List<String> ids) {
        owed.computeIfAbsent(creator, nobody -> new ArrayList<>()).addAll(ids);
        ids.forEach(id -> run.earlyEnd().owes(named(id)));
    }

    /** Those are gone already. */
    void settled(List<String> ids) {
        owed.values().forEach(some -> some.removeAll(ids));
        ids.forEach(id -> run.earlyEnd().settles(named(id)));
    }

    /** Deletes all, also where it goes wrong with some. */
    public void dispose() {
        try {
            EachOf.them(owed.entrySet(), creator -> dispose(creator.getKey(), creator.getValue()));
        } finally {
            owed.clear();
        }
    }

    /** What was created is gone with its world. */
    public void nothingIsLeft() {
        owed.values().forEach(ids -> ids.forEach(id -> run.earlyEnd().settles(named(id))));
        owed.clear();
    }

    /** In one request, and one by one where some are gone already. Whatever the target says of that is its last word. */
    private void dispose(Caller creator, List<String> ids) {
        if (!ids.isEmpty() && !delete(creator, ids).isSuccess() && ids.size() > 1) {
            EachOf.them(ids, id -> delete(creator, List.of(id)));
        }
        ids.forEach(id -> run.earlyEnd().settles(named(id)));
    }

    private String named(String id) {
        return "%s %s".formatted(run.kind().name(), id);
    }

    private Answer delete(Caller creator, List<String> ids) {
        return http.send(ResourceCalls.removal(run.kind(), creator, ids));
    }
}
