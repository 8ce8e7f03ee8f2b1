package dev.countersign.conformance.run;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Limits how many scenarios use a target at the same time. In real time a scenario releases its permit while it waits, so that
 * waits overlap. Safe for use by several threads.
 */
public final class TargetPermits {
    /** Leaves the limit to the executor of the scenarios. */
    public static final TargetPermits UNLIMITED = unlimited(wait -> {});

    private final int all;
    private final Semaphore free;
    private final Map<String, Semaphore> arrangements = new ConcurrentHashMap<>();
    private final Consumer<Wait> onWait;

    private TargetPermits(int all, Consumer<Wait> onWait) {
        this.all = all;
        this.free = new Semaphore(all, true);
        this.onWait = onWait;
    }

    /** @param onWait is called on the thread of the scenario that waits */
    public static TargetPermits unlimited(Consumer<Wait> onWait) {
        return new TargetPermits(0, onWait);
    }

    /**
     * Lets that many scenarios use the target at the same time, or a single one that has to run alone.
     *
     * @param onWait is called on the thread of the scenario that waits
     */
    public static TargetPermits limited(int scenarios, Consumer<Wait> onWait) {
        if (scenarios < 1) {
            throw new IllegalArgumentException("at least one scenario has to run at a time, not " + scenarios);
        }
        return new TargetPermits(scenarios, onWait);
    }

    boolean areLimited() {
        return all > 0;
    }

    public void announce(Wait wait) {
        onWait.accept(wait);
    }

    /**
     * Blocks until a scenario may use the target. Permits are granted in order of arrival; each arrangement belongs to one
     * scenario at a time.
     */
    public Permit acquire(TargetExclusivity use) {
        List<Semaphore> arranged =
                areLimited() ? use.arranged().stream().map(this::arrangement).toList() : List.of();
        arranged.forEach(one -> blocked(one::acquireUninterruptibly));
        int count = Math.min(all, use.alone() ? all : 1);
        free.acquireUninterruptibly(count);
        return new Permit(count, arranged, use.alone() && use.arranges());
    }

    private Semaphore arrangement(String name) {
        return arrangements.computeIfAbsent(name, unused -> new Semaphore(1, true));
    }

    /** Blocks such that the pool of scenarios starts another worker in its place. */
    private static void blocked(Runnable wait) {
        try {
            ForkJoinPool.managedBlock(new Blocker(wait));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the target", interrupted);
        }
    }

    /** A permit of one scenario, confined to its thread. */
    public final class Permit {
        private final int count;
        private final List<Semaphore> arranged;
        private final boolean kept;

        private Permit(int count, List<Semaphore> arranged, boolean kept) {
            this.count = count;
            this.arranged = arranged;
            this.kept = kept;
        }

        /** Releases the permit during a pause, unless the scenario runs alone and has arranged something at the target. */
        public void releaseDuring(Runnable pause) {
            if (kept) {
                pause.run();
                return;
            }
            free.release(count);
            try {
                blocked(pause);
            } finally {
                free.acquireUninterruptibly(count);
            }
        }

        public void release() {
            free.release(count);
            arranged.forEach(Semaphore::release);
        }
    }

    private static final class Blocker implements ForkJoinPool.ManagedBlocker {
        private final Runnable wait;
        private boolean over;

        Blocker(Runnable wait) {
            this.wait = wait;
        }

        @Override
        public boolean block() {
            wait.run();
            over = true;
            return true;
        }

        @Override
        public boolean isReleasable() {
            return over;
        }
    }
}
