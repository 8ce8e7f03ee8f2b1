package dev.countersign.server.resources;

import dev.countersign.server.resources.ResourceType.Exclusive;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The resources that have something that only one resource can have at a time, whoever owns it. Guarded by the catalogue's
 * lock.
 */
final class Exclusives {
    private final Map<Object, StoredResource<?, ?>> holders = new HashMap<>();

    /** @throws RefusedException.InUse if another resource has something that this one needs; then nothing is added */
    void add(StoredResource<?, ?> entry) {
        for (Exclusive needed : entry.exclusives()) {
            StoredResource<?, ?> holder = holders.putIfAbsent(needed.key(), entry);
            if (holder != null && holder != entry) {
                remove(entry);
                throw new RefusedException.InUse(needed.field(), needed.problem());
            }
        }
    }

    /** Removes a resource that has ended or was deleted. */
    void remove(StoredResource<?, ?> entry) {
        entry.exclusives().forEach(had -> holders.remove(had.key(), entry));
    }

    @Nullable StoredResource<?, ?> holder(Object key) {
        return holders.get(key);
    }

    void clear() {
        holders.clear();
    }
}
