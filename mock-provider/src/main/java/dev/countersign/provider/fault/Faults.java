package dev.countersign.provider.fault;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The faults of a provider that are still to happen, in the order in which they are looked through. Safe for use by several threads. */
public final class Faults {
    private final String provider;
    private final List<Fault> pending = new ArrayList<>();

    /** @param provider whose faults happen here; those of others are only kept */
    public Faults(String provider) {
        this.provider = provider;
    }

    /** Forgets all that there were. */
    public synchronized void replace(List<Fault> faults) {
        pending.clear();
        pending.addAll(faults);
    }

    public synchronized List<Fault> pending() {
        return List.copyOf(pending);
    }

    /**
     * What goes wrong with a call that is made now, and with one call less from then on.
     *
     * @param kind of resource; null where the call is about none
     * @param items how many the call is about
     * @return null where nothing goes wrong
     */
    synchronized @Nullable Fault next(FaultyOperation operation, @Nullable String kind, int items) {
        for (int i = 0; i < pending.size(); i++) {
            Fault fault = pending.get(i);
            if (fault.fits(operation, kind, provider, items)) {
                Fault left = fault.spent();
                if (left == null) {
                    pending.remove(i);
                } else {
                    pending.set(i, left);
                }
                return fault;
            }
        }
        return null;
    }
}
