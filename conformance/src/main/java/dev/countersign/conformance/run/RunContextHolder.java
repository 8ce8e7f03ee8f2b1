package dev.countersign.conformance.run;

import org.jspecify.annotations.Nullable;

/**
 * Hands a run to its steps. Cucumber builds steps itself and has no other way to give them something from outside; so a run
 * belongs to the thread that begins it, and to those that this one starts.
 */
public final class RunContextHolder implements AutoCloseable {
    private static final InheritableThreadLocal<@Nullable RunContext> CURRENT = new InheritableThreadLocal<>();

    private RunContextHolder() {}

    /** Begins a run on this thread; close the result on it to end the run. */
    public static RunContextHolder begin(RunContext run) {
        if (CURRENT.get() != null) {
            throw new IllegalStateException("a run is under way on this thread: end it before the next begins");
        }
        CURRENT.set(run);
        return new RunContextHolder();
    }

    /** The run that this thread belongs to. */
    public static RunContext get() {
        RunContext run = CURRENT.get();
        if (run == null) {
            throw new IllegalStateException(
                    "no run is under way: start the scenarios by certify, or by a test suite that sets a stage");
        }
        return run;
    }

    @Override
    public void close() {
        CURRENT.remove();
    }
}
