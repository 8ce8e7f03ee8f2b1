package dev.countersign.conformance.doctor;

import dev.countersign.conformance.target.Target;

/** Starts our provider behind a target whose file names where it listens: some Cores show products of none but running providers. */
@FunctionalInterface
public interface ProviderStart {
    /** Returns when the provider listens, with the target as it is now: its provider has a simulation API. */
    Target start();
}
