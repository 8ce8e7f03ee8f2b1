package dev.countersign.conformance.run;

import dev.countersign.conformance.wire.HttpSender;
import dev.countersign.conformance.wire.TargetUnresponsiveException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** The resources that a run has created and not deleted yet. Safe for use by several threads. */
public final class Leftovers {
    /** How often resources that are still ending are checked again. */
    private static final int MORE_LOOKS = 10;

    private static final String UNANSWERED = "the request to delete it was not answered";

    private final Map<String, Leftover> owed = new ConcurrentSkipListMap<>();
    private final Map<Owner, Pending> ending = new ConcurrentHashMap<>();

    /** Adds created resources that have to be deleted. */
    public void addPending(String kind, String owner, Collection<String> ids) {
        ids.forEach(id -> keep(kind, owner, id, UNANSWERED));
    }

    /** Removes deleted resources. */
    public void removePending(String kind, Collection<String> ids) {
        ids.forEach(id -> owed.remove(key(kind, id)));
    }

    /** Records a resource that could not be deleted, with the reason. */
    public void keep(String kind, String owner, String id, String because) {
        owed.put(key(kind, id), new Leftover(kind, id, owner, because));
    }

    /**
     * Adds resources that were asked to end, which may take a while.
     *
     * @param running looks up which of the owner's resources still run
     */
    public void end(String kind, String owner, Collection<String> ids, Running running) {
        removePending(kind, ids);
        ending.computeIfAbsent(new Owner(kind, owner), some -> new Pending(running, ConcurrentHashMap.newKeySet()))
                .ids()
                .addAll(ids);
    }

    /**
     * Checks which of the resources that were asked to end still run; leaves out those that the target does not show.
     *
     * @param patient sends further checks of those that run, which may be about to end; null for a single check
     */
    public void look(HttpSender sender, @Nullable HttpSender patient) {
        ending.forEach((owner, some) -> look(owner, some, sender, patient));
        ending.clear();
    }

    private void look(Owner owner, Pending some, HttpSender sender, @Nullable HttpSender patient) {
        try {
            Map<String, String> running = some.running().states(sender, new HashSet<>(some.ids()));
            for (int look = 0; look < MORE_LOOKS && patient != null && !running.isEmpty(); look++) {
                running = some.running().states(patient, running.keySet());
            }
            running.forEach((id, state) -> keep(owner.kind(), owner.name(), id, "it is still " + state));
        } catch (TargetUnresponsiveException | AssertionError noAnswer) {
            // reported by the scenarios, where it matters
        }
    }

    /** The resources that still exist at the target. */
    public List<Leftover> all() {
        return List.copyOf(owed.values());
    }

    private static String key(String kind, String id) {
        return kind + " " + id;
    }

    /** Looks up which of several resources still run, and in which state. */
    @FunctionalInterface
    public interface Running {
        Map<String, String> states(HttpSender sender, Set<String> ids);
    }

    private record Owner(String kind, String name) {}

    private record Pending(Running running, Set<String> ids) {}
}
