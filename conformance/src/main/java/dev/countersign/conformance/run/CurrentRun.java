package dev.countersign.conformance.run;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Hands the run to the steps. Cucumber builds steps itself and has no other way to give them something from outside, so
 * this is the one piece of state that the whole JVM shares: one run at a time.
 */
public final class CurrentRun implements AutoCloseable {
    private static final AtomicReference<@Nullable Run> CURRENT = new AtomicReference<>();

    private CurrentRun() {}

    /** Begins a run; close the result to end it. */
    public static CurrentRun begin(Run run) {
        if (!CURRENT.compareAndSet(null, run)) {
            throw new IllegalStateException("a run is under way already: end it before the next begins");
        }
        return new CurrentRun();
    }

    /** The run that is under way. */
    public static Run get() {
        Run run = CURRENT.get();
        if (run == null) {
            throw new IllegalStateException(
                    "no run is under way: start the scenarios by certify, or by a test suite that sets a stage");
        }
        return run;
    }

    @Override
    public void close() {
        CURRENT.set(null);
    }
}
