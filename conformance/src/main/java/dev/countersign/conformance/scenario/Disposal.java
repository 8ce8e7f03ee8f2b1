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
    }

    /** Those are gone already. */
    void settled(List<String> ids) {
        owed.values().forEach(some -> some.removeAll(ids));
    }

    /** Deletes all in one request, and one by one where some are gone already. */
    public void dispose() {
        owed.forEach((creator, ids) -> {
            if (!ids.isEmpty() && !delete(creator, ids).isSuccess() && ids.size() > 1) {
                ids.forEach(id -> delete(creator, List.of(id)));
            }
        });
        owed.clear();
    }

    /** What was created is gone with its world. */
    public void nothingIsLeft() {
        owed.clear();
    }

    private Answer delete(Caller creator, List<String> ids) {
        return http.send(ResourceCalls.removal(run.kind(), creator, ids));
    }
}
