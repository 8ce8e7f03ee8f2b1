package dev.countersign.server.resources;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ids that providers have given to their resources of one type; each id is unique. Guarded by the catalogue's lock. */
final class ProviderIds<E extends StoredResource<?, ?>> {
    private final Map<Key, E> known = new HashMap<>();

    /** The resource that already has this id; null if the id is new, or null. */
    @Nullable E holder(String provider, @Nullable String id) {
        return id == null ? null : known.get(new Key(provider, id));
    }

    void add(E entry) {
        String id = entry.providerGeneratedId();
        if (id != null) {
            known.put(new Key(providerOf(entry), id), entry);
        }
    }

    void remove(E entry) {
        String id = entry.providerGeneratedId();
        if (id != null) {
            known.remove(new Key(providerOf(entry), id), entry);
        }
    }

    void clear() {
        known.clear();
    }

    static String providerOf(StoredResource<?, ?> entry) {
        return entry.resource().specification().product().provider();
    }

    private record Key(String provider, String id) {}
}
