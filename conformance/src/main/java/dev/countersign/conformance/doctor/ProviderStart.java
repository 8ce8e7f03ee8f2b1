package dev.countersign.conformance.doctor;

import dev.countersign.conformance.target.Target;

/** Starts our provider behind a target whose file names its address: some Cores show only products of running providers. */
@FunctionalInterface
public interface ProviderStart {
    /** Returns once the provider listens, with the target whose provider now has a simulation API. */
    Target start();
}
