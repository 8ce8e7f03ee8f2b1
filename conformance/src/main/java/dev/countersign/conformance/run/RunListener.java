package dev.countersign.conformance.run;

/** Is told how a run goes, one thing at a time. */
@FunctionalInterface
public interface RunListener {
    void ended(ScenarioOutcome scenario);

    /**
     * How far it is.
     *
     * @param done of {@code all} scenarios that were asked for
     */
    default void isAt(long done, long all) {}

    /** A scenario waits for the target in real time, for longer than a moment. May be called by several threads at once. */
    default void waits(Wait wait) {}
}
