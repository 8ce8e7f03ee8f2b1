package dev.countersign.provider.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The faults of a provider that are still to happen, in the order in which they are looked through. Safe for use by several threads. */
public final class Faults {
    private final String provider;
    private final List<Entry> entries = new ArrayList<>();

    /** @param provider whose faults happen here; those of others are only kept */
    public Faults(String provider) {
        this.provider = provider;
    }

    /** Forgets all that there were. */
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

    /** The faults that were set last, with how often each has happened. */
    public synchronized List<SetFault> set() {
        return entries.stream()
                .map(entry -> new SetFault(entry.fault, entry.fired))
                .toList();
    }

    /**
     * What goes wrong with a call that is made now, and with one call less from then on.
     *
     * @param kind of resource; null where the call is about none
     * @param items how many the call is about
     * @return null where nothing goes wrong
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

    /** Guarded by the faults. */
    private static final class Entry {
        private final Fault fault;
        /** Null where it does not happen any more. */
        private @Nullable Fault left;

        private int fired;

        Entry(Fault fault) {
            this.fault = fault;
            this.left = fault;
        }
    }
}
