package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.countersign.conformance.wire.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Deletes what a scenario has created, each resource as whoever created it. */
public final class Disposal {
    private final Map<Caller, List<String>> owed = new LinkedHashMap<>();
    private final TargetHttp http;
    private final String base;

    public Disposal(ThisRun run, TargetHttp http) {
        this.http = http;
        this.base = run.kind().basePath();
    }

    void owes(Caller creator, List<String> ids) {
        owed.computeIfAbsent(creator, nobody -> new ArrayList<>()).addAll(ids);
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
        return http.send(Request.of("DELETE", base, creator)
                .withBody(ResourceCalls.bulk(ids.stream()
                        .map(id -> JsonNodeFactory.instance.objectNode().put("id", id))
                        .toList())));
    }
}
