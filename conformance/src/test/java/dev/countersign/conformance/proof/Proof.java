package dev.countersign.conformance.proof;

/**
 * Shows that a {@code Then} is able to fail: every step before it bears the change, and it does not.
 *
 * @param then its name
 * @param scenario the name of the scenario, or of the example, in which an answer is changed
 * @param answer which one, from 0 in the order in which the scenario gets them
 * @param change the name of the change
 */
record Proof(String then, String scenario, int answer, String change) {}
