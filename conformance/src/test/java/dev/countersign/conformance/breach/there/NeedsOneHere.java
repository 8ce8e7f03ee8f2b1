package dev.countersign.conformance.breach.there;

import dev.countersign.conformance.backandforth.NeedsOneThere;

/** Breaks a house rule, together with the one that it needs. */
public final class NeedsOneHere {
    private NeedsOneHere() {}

    public static Class<?> other() {
        return NeedsOneThere.class;
    }
}
