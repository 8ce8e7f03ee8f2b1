package dev.countersign.server.resources;

import dev.countersign.model.resource.ResourceOwner;
import dev.countersign.server.resources.ResourceType.Configuration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The resources that have not ended, indexed by owner and configuration. Guarded by the catalogue's lock. */
final class Configurations {
    private final Map<Same, Set<StoredResource<?, ?>>> entries = new HashMap<>();

    private record Same(ResourceOwner owner, Object key) {
        static Same of(StoredResource<?, ?> entry, Configuration configuration) {
            return new Same(entry.resource().owner(), configuration.key());
        }
    }

    /**
     * Adds all or none.
     *
     * @throws RefusedException.Duplicate if one is a duplicate of another and must not be
     */
    void add(List<? extends StoredResource<?, ?>> added) {
        for (int item = 0; item < added.size(); item++) {
            StoredResource<?, ?> entry = added.get(item);
            Configuration configuration = entry.configuration();
            if (configuration != null && !add(entry, configuration)) {
                String other = first(Same.of(entry, configuration));
                added.subList(0, item).forEach(this::remove);
                throw new RefusedException.Duplicate(Bulk.field(item), other);
            }
        }
    }

    /** Removes a resource that has ended or was deleted. */
    void remove(StoredResource<?, ?> entry) {
        Configuration configuration = entry.configuration();
        if (configuration != null) {
            entries.computeIfPresent(Same.of(entry, configuration), (same, others) -> {
                others.remove(entry);
                return others.isEmpty() ? null : others;
            });
        }
    }

    void clear() {
        entries.clear();
    }

    private boolean add(StoredResource<?, ?> entry, Configuration configuration) {
        Set<StoredResource<?, ?>> others =
                entries.computeIfAbsent(Same.of(entry, configuration), unseen -> new LinkedHashSet<>());
        return (others.isEmpty() || configuration.mayRepeat()) && others.add(entry);
    }

    private String first(Same same) {
        return entries.getOrDefault(same, Set.of()).iterator().next().resource().id();
    }
}
