package dev.countersign.conformance.recording;

/** Where the scenarios of a run meet the outside. Safe for use by several threads. */
@FunctionalInterface
public interface Medium {
    /** The target itself, and nothing is kept. */
    Medium LIVE = scenario -> new LiveCourse(seen -> {});

    /** @param scenario where it stands, unlike any other */
    Course of(String scenario);
}
