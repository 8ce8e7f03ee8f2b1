package dev.countersign.conformance.run;

/** Passes the outcomes of a run to its listener, one at a time, and counts them. Safe for use by several threads. */
final class OutcomeCounter {
    private final RunListener listener;
    private final long all;
    private long done;

    OutcomeCounter(RunListener listener, long all) {
        this.listener = listener;
        this.all = all;
    }

    synchronized void add(ScenarioOutcome outcome) {
        listener.onOutcome(outcome);
        done++;
        listener.onProgress(done, all);
    }
}
