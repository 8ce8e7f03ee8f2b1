package dev.countersign.conformance.run;

/** How a scenario ended. */
public enum Outcome {
    PASSED,
    /** The target did something else than what is required. */
    FAILED,
    /** The target lacks what the scenario needs. */
    UNTESTABLE,
    /** The target stopped answering. */
    UNANSWERED,
    /** Countersign itself failed, or a step is not there. */
    ERROR
}
