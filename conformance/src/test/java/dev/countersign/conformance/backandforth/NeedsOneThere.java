package dev.countersign.conformance.backandforth;

import dev.countersign.conformance.breach.there.NeedsOneHere;

/** Breaks a house rule, together with the one that it needs. */
public final class NeedsOneThere {
    private NeedsOneThere() {}

    public static Class<?> other() {
        return NeedsOneHere.class;
    }
}
