package dev.countersign.conformance.run;

import org.jspecify.annotations.Nullable;

/**
 * Passes the context of a run to its steps. Cucumber instantiates steps itself and has no other way to pass them a value, so a
 * run belongs to the thread that begins it, and to its child threads.
 */
public final class RunContextHolder implements AutoCloseable {
    private static final InheritableThreadLocal<@Nullable RunContext> CURRENT = new InheritableThreadLocal<>();

    private RunContextHolder() {}

    /** Begins a run on this thread; close the result on the same thread to end the run. */
    public static RunContextHolder begin(RunContext run) {
        if (CURRENT.get() != null) {
            throw new IllegalStateException("a run is under way on this thread: end it before the next begins");
        }
        CURRENT.set(run);
        return new RunContextHolder();
    }

    /** The run of this thread. */
    public static RunContext get() {
        RunContext run = CURRENT.get();
        if (run == null) {
            throw new IllegalStateException(
                    "no run is under way: start the scenarios by certify, or by a test suite that starts an environment");
        }
        return run;
    }

    @Override
    public void close() {
        CURRENT.remove();
    }
}
