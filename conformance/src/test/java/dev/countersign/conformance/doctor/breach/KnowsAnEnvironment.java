package dev.countersign.conformance.doctor.breach;

import dev.countersign.conformance.environment.EmbeddedCore;

/** Breaks a house rule. */
public final class KnowsAnEnvironment {
    private KnowsAnEnvironment() {}

    public static Class<?> environment() {
        return EmbeddedCore.class;
    }
}
