package dev.countersign.conformance.proof;

/**
 * Shows that a {@code Then} is able to fail: every step before it bears the change, and it does not.
 *
 * @param then its name
 * @param scenario the name of the scenario, or of the example, in which something is changed
 * @param sight what
 * @param change the name of the change
 */
record Proof(String then, String scenario, TracePoint sight, String change) {}
