package dev.countersign.server.resources;

import dev.countersign.model.resource.Resource;
import dev.countersign.model.resource.ResourceUpdate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The store of all resources of one type.
 *
 * <p>Thread-safe, by a read-write lock that is not held during calls to providers. Resources that must not be deleted or
 * shared during a call are claimed instead.
 *
 * <p>Source: Introduction to Resources, "The Catalog".
 */
final class Catalogue<R extends Resource, U extends ResourceUpdate<U>> {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Condition released = lock.writeLock().newCondition();
    private final Map<String, StoredResource<R, U>> proposed = new HashMap<>();
    private final Map<String, StoredResource<R, U>> byId = new HashMap<>();
    private final Map<Readership, Part<R, U>> parts = new HashMap<>();
    private final Configurations configurations = new Configurations();
    private final Exclusives exclusives = new Exclusives();
    private final ProviderIds<StoredResource<R, U>> providerIds = new ProviderIds<>();
    /** Resources that have not ended, in order of creation. */
    private final Map<String, StoredResource<R, U>> active = new LinkedHashMap<>();

    private final Set<String> claimed = new HashSet<>();
    private long changes;
    private long cleared;

    /** The resources of one audience in every order, and the number of the latest change to one of them. */
    private static final class Part<R extends Resource, U extends ResourceUpdate<U>> {
        private final Map<SortOrder, TreeMap<PagePosition, StoredResource<R, U>>> entries =
                new EnumMap<>(SortOrder.class);
        private long changed;

        Part() {
            for (SortOrder order : SortOrder.values()) {
                entries.put(order, new TreeMap<>(order.comparator()));
            }
        }
    }

    /** Runs {@code read} under the read lock. */
    <T extends @Nullable Object> T reading(Supplier<T> read) {
        lock.readLock().lock();
        try {
            return read.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Only under the lock; null if there is none. */
    @Nullable StoredResource<R, U> find(String id) {
        return byId.get(id);
    }

    /** Only under the lock: the id of the visible resource that has something that only one may have; null if none has. */
    @Nullable String holder(Object key) {
        StoredResource<?, ?> holder = exclusives.holder(key);
        String id = holder == null ? null : holder.resource().id();
        return id != null && byId.get(id) == holder ? id : null;
    }

    /** Only under the lock: the resources of each audience, in one order. */
    List<NavigableMap<PagePosition, StoredResource<R, U>>> walk(Collection<Readership> audiences, SortOrder order) {
        List<NavigableMap<PagePosition, StoredResource<R, U>>> walk = new ArrayList<>();
        for (Readership audience : audiences) {
            Part<R, U> part = parts.get(audience);
            if (part != null) {
                walk.add(part.entries.get(order));
            }
        }
        return walk;
    }

    /** Only under the lock: the total number of changes. */
    long changes() {
        return changes;
    }

    /** Only under the lock: whether anything that these audiences see has changed since. */
    boolean hasChangedSince(long change, Collection<Readership> audiences) {
        return audiences.stream().anyMatch(audience -> {
            Part<R, U> part = parts.get(audience);
            return part != null && part.changed > change;
        });
    }

    /** Only under the lock: whether the catalogue was cleared after that change. */
    boolean wasClearedAfter(long change) {
        return cleared > change;
    }

    /**
     * Adds resources that only their provider can address until {@link #commit} makes them visible to all.
     *
     * @throws RefusedException.Duplicate if one is a duplicate of another and must not be
     * @throws RefusedException.InUse if another resource has what only one may have
     */
    void propose(List<StoredResource<R, U>> entries) {
        writing(() -> {
            configurations.add(entries);
            addExclusives(entries);
            entries.forEach(entry -> proposed.put(entry.resource().id(), entry));
        });
    }

    /** Only under the lock: everything, including proposed resources. */
    Stream<StoredResource<R, U>> all() {
        return Stream.concat(byId.values().stream(), proposed.values().stream());
    }

    /**
     * Makes proposed resources visible, unless the catalogue was cleared in the meantime.
     *
     * @param ids the providers' ids of the resources; null if a provider gave none
     * @throws RefusedException.ProviderFailed if a provider has used one of its ids before; then nothing becomes visible
     */
    void commit(Collection<StoredResource<R, U>> entries, Map<String, @Nullable String> ids) {
        writing(() -> {
            requireNew(entries, ids);
            entries.forEach(entry -> {
                if (proposed.remove(entry.resource().id(), entry)) {
                    entry.accept(ids.get(entry.resource().id()));
                    show(entry);
                }
            });
        });
    }

    /**
     * Adds resources that providers already have. If a provider's id is known, the existing resource takes the place of the
     * new one.
     *
     * @throws RefusedException.InUse if another resource has what only one may have; then nothing is added
     * @return for each entry the one that is in the catalogue now
     */
    List<StoredResource<R, U>> register(List<StoredResource<R, U>> entries) {
        List<StoredResource<R, U>> registered = new ArrayList<>();
        writing(() -> {
            List<StoredResource<R, U>> added = new ArrayList<>();
            for (StoredResource<R, U> entry : entries) {
                StoredResource<R, U> known =
                        providerIds.holder(ProviderIds.providerOf(entry), entry.providerGeneratedId());
                if (known == null) {
                    configurations.add(List.of(entry));
                    show(entry);
                    added.add(entry);
                }
                registered.add(known == null ? entry : known);
            }
            try {
                addExclusives(added);
            } catch (RefusedException.InUse taken) {
                added.forEach(this::hide);
                throw taken;
            }
        });
        return registered;
    }

    /** Only under the lock: resources that have not ended. */
    Stream<StoredResource<R, U>> active() {
        return active.values().stream();
    }

    void withdraw(Collection<StoredResource<R, U>> entries) {
        writing(() -> entries.forEach(entry -> {
            proposed.remove(entry.resource().id(), entry);
            release(entry);
        }));
    }

    /**
     * Runs {@code change} with exclusive claims on resources: other threads can't delete or share them in the meantime.
     * Waits for current claims.
     */
    <T> T claiming(Collection<String> ids, Supplier<T> change) {
        claim(ids);
        try {
            return change.get();
        } finally {
            writing(() -> {
                ids.forEach(claimed::remove);
                released.signalAll();
            });
        }
    }

    /** Removes claimed resources. */
    void remove(Collection<StoredResource<R, U>> entries) {
        writing(() -> entries.forEach(this::hide));
    }

    /** Changes the permissions on claimed resources. */
    void share(Map<StoredResource<R, U>, AccessControlList> changed) {
        writing(() -> changed.forEach((entry, acl) -> {
            if (byId.get(entry.resource().id()) == entry) {
                entry.audiences().forEach(audience -> take(audience, entry));
                entry.replace(acl);
                entry.audiences().forEach(audience -> insert(audience, entry));
            }
        }));
    }

    /**
     * Applies changes of providers to resources, including proposed ones: all or none.
     *
     * @param change finds an entry by its id, and returns the changes to apply to the entries found
     */
    void update(Function<Function<String, @Nullable StoredResource<R, U>>, List<Runnable>> change) {
        writing(() -> {
            Set<StoredResource<R, U>> touched = new HashSet<>();
            List<Runnable> changesToMake = change.apply(id -> {
                StoredResource<R, U> entry = byId.containsKey(id) ? byId.get(id) : proposed.get(id);
                if (entry != null) {
                    touched.add(entry);
                }
                return entry;
            });
            changesToMake.forEach(Runnable::run);
            touched.forEach(entry -> entry.audiences().forEach(this::touch));
            touched.stream().filter(StoredResource::hasEnded).forEach(ended -> {
                release(ended);
                active.remove(ended.resource().id());
            });
        });
    }

    void clear() {
        writing(() -> {
            proposed.clear();
            configurations.clear();
            exclusives.clear();
            providerIds.clear();
            active.clear();
            byId.clear();
            parts.clear();
            cleared = ++changes;
        });
    }

    private void requireNew(Collection<StoredResource<R, U>> entries, Map<String, @Nullable String> ids) {
        Set<String> given = new HashSet<>();
        for (StoredResource<R, U> entry : entries) {
            String provider = ProviderIds.providerOf(entry);
            String id = ids.get(entry.resource().id());
            if (id != null && (providerIds.holder(provider, id) != null || !given.add(provider + "/" + id))) {
                throw new RefusedException.ProviderFailed(
                        502, "Provider %s gave id '%s', which another of its resources has".formatted(provider, id));
            }
        }
    }

    private void show(StoredResource<R, U> entry) {
        byId.put(entry.resource().id(), entry);
        providerIds.add(entry);
        if (!entry.hasEnded()) {
            active.put(entry.resource().id(), entry);
        }
        entry.audiences().forEach(audience -> insert(audience, entry));
    }

    private void hide(StoredResource<R, U> entry) {
        if (byId.remove(entry.resource().id(), entry)) {
            entry.audiences().forEach(audience -> take(audience, entry));
            release(entry);
            providerIds.remove(entry);
            active.remove(entry.resource().id());
        }
    }

    /** All or none; where one is refused, the configurations of all are removed too. */
    private void addExclusives(List<StoredResource<R, U>> entries) {
        try {
            entries.forEach(exclusives::add);
        } catch (RefusedException.InUse taken) {
            entries.forEach(this::release);
            throw taken;
        }
    }

    private void release(StoredResource<R, U> entry) {
        configurations.remove(entry);
        exclusives.remove(entry);
    }

    private void claim(Collection<String> ids) {
        writing(() -> {
            while (ids.stream().anyMatch(claimed::contains)) {
                released.awaitUninterruptibly();
            }
            claimed.addAll(ids);
        });
    }

    private void insert(Readership audience, StoredResource<R, U> entry) {
        Part<R, U> part = parts.computeIfAbsent(audience, unseen -> new Part<>());
        part.entries.values().forEach(entries -> entries.put(entry.position(), entry));
        touch(audience);
    }

    private void take(Readership audience, StoredResource<R, U> entry) {
        Part<R, U> part = parts.get(audience);
        if (part != null) {
            part.entries.values().forEach(entries -> entries.remove(entry.position()));
            touch(audience);
        }
    }

    private void touch(Readership audience) {
        Part<R, U> part = parts.get(audience);
        if (part != null) {
            part.changed = ++changes;
        }
    }

    private void writing(Runnable write) {
        lock.writeLock().lock();
        try {
            write.run();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
