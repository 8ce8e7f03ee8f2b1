package dev.countersign.conformance.run;

/** Counts the units that the scenarios of a run charge. Safe for use by several threads. */
public final class ChargeCounter {
    private long count;

    /** Reserves units for a charge; returns false, and reserves nothing, if that makes more than {@code most} in all. */
    public synchronized boolean begin(long more, long most) {
        if (more > most - count) {
            return false;
        }
        count += more;
        return true;
    }

    /** Releases reserved units that were not charged. */
    public synchronized void cancel(long fewer) {
        count -= fewer;
    }

    public synchronized long count() {
        return count;
    }
}
