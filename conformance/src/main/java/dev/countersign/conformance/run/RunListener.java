package dev.countersign.conformance.run;

/** Receives the events of a run, one at a time. */
@FunctionalInterface
public interface RunListener {
    /** Reports how a scenario ended. */
    void onOutcome(ScenarioOutcome scenario);

    /**
     * Reports progress.
     *
     * @param done of {@code all} scenarios that were asked for
     */
    default void onProgress(long done, long all) {}
}
