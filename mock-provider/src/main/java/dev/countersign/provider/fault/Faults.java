package dev.countersign.provider.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The faults that are set for a provider, in the order in which they are matched. Safe for use by several threads. */
public final class Faults {
    private final String provider;
    private final List<Entry> entries = new ArrayList<>();

    /** @param provider whose faults take effect here; those of others are only stored */
    public Faults(String provider) {
        this.provider = provider;
    }

    /** Replaces all faults. */
    public synchronized void replace(List<Fault> faults) {
        entries.clear();
        faults.forEach(fault -> entries.add(new Entry(fault)));
    }

    public synchronized List<Fault> pending() {
        return entries.stream()
                .map(entry -> entry.left)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The faults that were set last, each with how often it has taken effect. */
    public synchronized List<ActiveFault> set() {
        return entries.stream()
                .map(entry -> new ActiveFault(entry.fault, entry.fired))
                .toList();
    }

    /**
     * Returns the fault that applies to the current call, and counts that call.
     *
     * @param kind of resource; null where the call is about none
     * @param items how many items the call has
     * @return null where no fault applies
     */
    synchronized @Nullable Fault next(FaultyOperation operation, @Nullable String kind, int items) {
        for (Entry entry : entries) {
            Fault fault = entry.left;
            if (fault != null && fault.fits(operation, kind, provider, items)) {
                entry.left = fault.spent();
                entry.fired++;
                return fault;
            }
        }
        return null;
    }

    /** Guarded by the enclosing {@link Faults}. */
    private static final class Entry {
        private final Fault fault;
        /** Null once it is used up. */
        private @Nullable Fault left;

        private int fired;

        Entry(Fault fault) {
            this.fault = fault;
            this.left = fault;
        }
    }
}
