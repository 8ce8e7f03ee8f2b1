package dev.countersign.mutation.proof;

/**
 * Shows that a {@code Then} is able to fail: the mutation passes every step before it, and is killed by it.
 *
 * @param then its name
 * @param scenario the name of the scenario, or of the example, that is mutated
 * @param point the point of its trace that is mutated
 * @param change the name of the change
 */
record Proof(String then, String scenario, TracePoint point, String change) {}
