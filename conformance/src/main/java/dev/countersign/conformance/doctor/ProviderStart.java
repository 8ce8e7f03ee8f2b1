package dev.countersign.conformance.doctor;

import dev.countersign.conformance.target.Target;

/** Starts the mock provider behind a target whose file names its address: some Cores show only products of running providers. */
@FunctionalInterface
public interface ProviderStart {
    /** Returns once the provider listens, with a target whose provider has a simulation API. */
    Target start();
}
