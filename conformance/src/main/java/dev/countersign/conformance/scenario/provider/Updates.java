package dev.countersign.conformance.scenario.provider;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.relay.Direction;
import dev.countersign.conformance.relay.RelayedExchange;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.RelayObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The updates of resources that the provider has sent to Core, as seen by the relay. */
public final class Updates {
    private final RelayObserver traffic;
    private final String path;
    /** Ids may recur in another world. */
    private final long beginning;

    public Updates(CurrentRun run, RelayObserver traffic) {
        this.traffic = traffic;
        this.beginning = traffic.now();
        this.path = run.kind().basePath() + "/control/update";
    }

    /** The number of the next request. */
    public long now() {
        return traffic.now();
    }

    /** The calls of this scenario with updates of a resource, whether or not Core accepted them. */
    public List<RelayedExchange> about(String id, long since) {
        return calls(since).filter(call -> !updates(call, id).isEmpty()).toList();
    }

    /** The updates of a resource that Core has accepted, in their order. */
    public List<JsonNode> taken(String id, long since) {
        return calls(since)
                .filter(RelayedExchange::isAccepted)
                .flatMap(call -> updates(call, id).stream())
                .toList();
    }

    /** The updates of a resource in their order, whether or not Core has accepted them. */
    public List<JsonNode> sent(String id, long since) {
        return calls(since).flatMap(call -> updates(call, id).stream()).toList();
    }

    private Stream<RelayedExchange> calls(long since) {
        return traffic.since(Math.max(since, beginning)).stream()
                .filter(call -> call.leg() == Direction.PROVIDER_TO_CORE)
                .filter(call -> call.isCall("POST", path));
    }

    private static List<JsonNode> updates(RelayedExchange call, String id) {
        List<JsonNode> updates = new ArrayList<>();
        for (JsonNode item : call.request().path("items")) {
            if (item.path("id").asText().equals(id)) {
                updates.add(item.path("update"));
            }
        }
        return updates;
    }
}
