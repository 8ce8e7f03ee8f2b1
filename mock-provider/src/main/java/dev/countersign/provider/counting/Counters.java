package dev.countersign.provider.counting;

import dev.countersign.model.example.ExampleResource.Spec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The resources that are being counted. Those of one request become visible atomically. Safe for use by several
 * threads.
 */
final class Counters {
    private final Map<String, Counter> byId = new HashMap<>();

    /**
     * Adds a counter for each resource that has none yet, such as when a creation is repeated. A counter of another
     * resource with the same id stops, since Core has reassigned that id.
     */
    synchronized List<Counter> add(List<AssignedCount> resources) {
        List<Counter> added = resources.stream()
                .filter(resource -> !isThere(resource))
                .map(Counter::new)
                .toList();
        added.forEach(counter -> byId.put(counter.id(), counter));
        return added;
    }

    private boolean isThere(AssignedCount resource) {
        Counter known = byId.get(resource.id());
        return known != null
                && known.resource.specification().equals(resource.specification())
                && Objects.equals(known.resource.createdAt(), resource.createdAt())
                && Objects.equals(known.resource.owner(), resource.owner());
    }

    synchronized boolean has(Counter counter) {
        return byId.get(counter.id()) == counter;
    }

    synchronized Set<String> ids() {
        return Set.copyOf(byId.keySet());
    }

    synchronized boolean has(String id) {
        return byId.containsKey(id);
    }

    synchronized void remove(Counter counter) {
        byId.remove(counter.id(), counter);
    }

    synchronized void remove(String id) {
        byId.remove(id);
    }

    synchronized void clear() {
        byId.clear();
    }

    /** One resource on this provider; equal only to itself, even where a later one has its id. */
    static final class Counter {
        private final AssignedCount resource;

        private Counter(AssignedCount resource) {
            this.resource = resource;
        }

        String id() {
            return resource.id();
        }

        Spec specification() {
            return resource.specification();
        }
    }
}
