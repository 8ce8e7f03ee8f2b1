package dev.countersign.conformance.scenario.jobs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.ResourceCalls;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** The calls of jobs in addition to those of every resource. */
public final class JobCalls {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String base;

    public JobCalls(CurrentRun run) {
        this.base = run.kind().basePath();
    }

    public Request extend(Caller caller, Collection<String> ids, Duration by) {
        return Request.of("POST", base + "/extend", caller)
                .withBody(ResourceCalls.bulk(ids.stream()
                        .map(id -> JSON.objectNode()
                                .put("jobId", id)
                                .<ObjectNode>set(
                                        "requestedTime",
                                        JSON.objectNode()
                                                .put("hours", by.toHours())
                                                .put("minutes", by.toMinutesPart())
                                                .put("seconds", by.toSecondsPart())))
                        .toList()));
    }

    public Request suspend(Caller caller, String id) {
        return named("/suspend", caller, id);
    }

    public Request unsuspend(Caller caller, String id) {
        return named("/unsuspend", caller, id);
    }

    private Request named(String call, Caller caller, String id) {
        return Request.of("POST", base + call, caller)
                .withBody(ResourceCalls.bulk(List.of(JSON.objectNode().put("id", id))));
    }
}
