package dev.countersign.conformance.run;

/** Counts the units that the scenarios of a run charge. Safe for use by several threads. */
public final class ChargedUnits {
    private long count;

    /** As many more are about to be charged, unless that comes to more than {@code most} in all; answers whether it does not. */
    public synchronized boolean begin(long more, long most) {
        if (more > most - count) {
            return false;
        }
        count += more;
        return true;
    }

    /** As many were not charged after all. */
    public synchronized void cameToNothing(long fewer) {
        count -= fewer;
    }

    public synchronized long count() {
        return count;
    }
}
