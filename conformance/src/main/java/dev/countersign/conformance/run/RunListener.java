package dev.countersign.conformance.run;

/** Receives the events of a run, one at a time. */
@FunctionalInterface
public interface RunListener {
    /** Receives the outcome of a scenario. */
    void onOutcome(ScenarioOutcome scenario);

    /**
     * Receives the progress of the run.
     *
     * @param done of {@code all} requested scenarios
     */
    default void onProgress(long done, long all) {}
}
