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
 * The record of all resources of one kind.
 *
 * <p>Safe for use by several threads: readers share a lock, writers have it alone, and nobody holds it while a provider
 * is asked. What is kept from changing meanwhile is claimed instead.
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
    private final ProviderIds<StoredResource<R, U>> providerIds = new ProviderIds<>();
    /** What has not ended, in the order of its creation. */
    private final Map<String, StoredResource<R, U>> active = new LinkedHashMap<>();

    private final Set<String> claimed = new HashSet<>();
    private long changes;
    private long cleared;

    /** One audience's resources in every order, and when one of them changed last. */
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

    /** Reads something that must not change meanwhile. */
    <T extends @Nullable Object> T reading(Supplier<T> read) {
        lock.readLock().lock();
        try {
            return read.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Only while reading or writing; null where there is none. */
    @Nullable StoredResource<R, U> find(String id) {
        return byId.get(id);
    }

    /** Only while reading: the resources of each audience, in one order. */
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

    /** Only while reading: counts all changes ever. */
    long changes() {
        return changes;
    }

    /** Only while reading: whether anything that these audiences see has changed since. */
    boolean hasChangedSince(long change, Collection<Readership> audiences) {
        return audiences.stream().anyMatch(audience -> {
            Part<R, U> part = parts.get(audience);
            return part != null && part.changed > change;
        });
    }

    /** Only while reading: whether all that there was then is gone. */
    boolean wasClearedAfter(long change) {
        return cleared > change;
    }

    /**
     * Takes in resources that only their provider may speak of until {@link #commit} shows them to everybody.
     *
     * @throws RefusedException.Repetition where one may not be the same as another and is
     */
    void propose(List<StoredResource<R, U>> entries) {
        writing(() -> {
            configurations.add(entries);
            entries.forEach(entry -> proposed.put(entry.resource().id(), entry));
        });
    }

    /** Only while reading: everything, proposed too. */
    Stream<StoredResource<R, U>> all() {
        return Stream.concat(byId.values().stream(), proposed.values().stream());
    }

    /**
     * Shows what was proposed, unless all was forgotten meanwhile.
     *
     * @param ids what the providers have called each of them; null where they have not
     * @throws RefusedException.ProviderTrouble where a provider has used one of its ids before; then nothing is shown
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
     * Takes in what providers have already. Where one of their ids is known, the resource that has it stands for the new
     * one.
     *
     * @return for each entry the one that is in the catalogue now
     */
    List<StoredResource<R, U>> register(List<StoredResource<R, U>> entries) {
        List<StoredResource<R, U>> registered = new ArrayList<>();
        writing(() -> entries.forEach(entry -> {
            StoredResource<R, U> known = providerIds.holder(ProviderIds.providerOf(entry), entry.providerGeneratedId());
            if (known == null) {
                configurations.add(List.of(entry));
                show(entry);
            }
            registered.add(known == null ? entry : known);
        }));
        return registered;
    }

    /** Only while reading: what has not ended. */
    Stream<StoredResource<R, U>> active() {
        return active.values().stream();
    }

    void withdraw(Collection<StoredResource<R, U>> entries) {
        writing(() -> entries.forEach(entry -> {
            proposed.remove(entry.resource().id(), entry);
            configurations.remove(entry);
        }));
    }

    /**
     * Keeps resources from being deleted or shared by others while {@code change} works; waits for those who do so now.
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

    /** Removes what is claimed. */
    void remove(Collection<StoredResource<R, U>> entries) {
        writing(() -> entries.forEach(entry -> {
            if (byId.remove(entry.resource().id(), entry)) {
                entry.audiences().forEach(audience -> take(audience, entry));
                configurations.remove(entry);
                providerIds.remove(entry);
                active.remove(entry.resource().id());
            }
        }));
    }

    /** Changes who sees what is claimed. */
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
     * Lets providers change resources, proposed ones too, all or none.
     *
     * @param change finds an entry by its id, and answers what to do with those that it found
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
                configurations.remove(ended);
                active.remove(ended.resource().id());
            });
        });
    }

    void clear() {
        writing(() -> {
            proposed.clear();
            configurations.clear();
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
                throw new RefusedException.ProviderTrouble(
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
