package dev.countersign.conformance.run;

/** Is told how a run goes, one thing at a time. */
@FunctionalInterface
public interface Audience {
    void ended(ScenarioOutcome scenario);

    /**
     * How far it is.
     *
     * @param done of {@code all} scenarios that there are, those that need not run among them
     */
    default void isAt(long done, long all) {}
}
