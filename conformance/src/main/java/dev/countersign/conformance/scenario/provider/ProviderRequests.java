package dev.countersign.conformance.scenario.provider;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.relay.Direction;
import dev.countersign.conformance.relay.RelayedExchange;
import dev.countersign.conformance.scenario.RelayObserver;
import java.util.Collection;
import java.util.List;

/** The requests that Core has sent to the provider in this scenario, as seen by the relay. */
public final class ProviderRequests {
    private final RelayObserver traffic;
    private final ProviderCalls calls;
    /** Ids may recur in another world. */
    private final long beginning;

    public ProviderRequests(RelayObserver traffic, ProviderCalls calls) {
        this.traffic = traffic;
        this.calls = calls;
        this.beginning = traffic.now();
    }

    /** The calls to create any of these specifications. */
    public List<RelayedExchange> toCreate(Collection<JsonNode> specifications) {
        return calls("POST", calls.path()).stream()
                .filter(call ->
                        call.request().findValues("specification").stream().anyMatch(specifications::contains))
                .toList();
    }

    /** The calls to change the permissions on a resource. */
    public List<RelayedExchange> toUpdateAcl(String id) {
        return calls("POST", calls.path() + "/updateAcl").stream()
                .filter(call -> call.request().findValues("resource").stream()
                        .anyMatch(resource -> resource.path("id").asText().equals(id)))
                .toList();
    }

    /** The calls to remove a resource. */
    public List<RelayedExchange> toRemove(String method, String id) {
        return calls(method, calls.removalPath()).stream()
                .filter(call ->
                        call.request().path("items").findValuesAsText("id").contains(id))
                .toList();
    }

    private List<RelayedExchange> calls(String method, String path) {
        return traffic.since(beginning).stream()
                .filter(call -> call.leg() == Direction.CORE_TO_PROVIDER)
                .filter(call -> call.isCall(method, path))
                .toList();
    }
}
