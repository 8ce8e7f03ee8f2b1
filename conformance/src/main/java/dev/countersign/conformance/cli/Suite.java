package dev.countersign.conformance.cli;

import dev.countersign.conformance.requirement.Requirements;

/**
 * What targets are judged by.
 *
 * @param features the package of the class path with the features
 * @param glue the package with their steps
 */
record Suite(String features, String glue, Requirements requirements) {
    static Suite published() {
        return new Suite("countersign", "dev.countersign.conformance.steps", Requirements.published());
    }
}
