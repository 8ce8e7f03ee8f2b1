package dev.countersign.model.time;

import dev.countersign.model.trace.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A simulated clock. Moves only on request; due tasks run on the thread that moves it, in time order, ties in the order
 * of their scheduling, so that a run is reproducible.
 *
 * <p>Any thread may read the time and schedule tasks, a running task included. One thread at a time moves the clock;
 * others block.
 */
public final class SimulatedClock implements Timeline, MovableClock {
    private static final long NANOS_OF_SECOND = 1_000_000_000L;

    private final TaskQueue agenda = new TaskQueue();
    private final ReentrantLock moving = new ReentrantLock();
    private final ReentrantLock plan = new ReentrantLock();
    private volatile long now;
    /** Whether tasks are running, on the thread that moves time; guarded by {@code moving}. */
    private boolean running;

    public SimulatedClock(Instant start) {
        this.now = nanos(start);
    }

    @Override
    public Instant instant() {
        return instant(now);
    }

    @Override
    public void schedule(Duration delay, Runnable task) {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("a task can't be planned for the past: " + delay);
        }
        plan.lock();
        try {
            long due = now + TimeUnit.NANOSECONDS.convert(delay);
            agenda.add(due < now ? Long.MAX_VALUE : due, Trace.carrying(task));
        } finally {
            plan.unlock();
        }
    }

    @Override
    public void runDue() {
        advance(Duration.ZERO);
    }

    @Override
    public boolean isSimulated() {
        return true;
    }

    @Override
    public void advance(Duration by) {
        move(() -> nanos(after(by)), Border.INCLUDED);
    }

    @Override
    public void advanceTo(Instant target) {
        move(() -> requireAhead(target), Border.INCLUDED);
    }

    @Override
    public void advanceUntil(Instant target) {
        move(() -> requireAhead(target), Border.EXCLUDED);
    }

    /**
     * The instant at which {@code by} will have passed.
     *
     * @throws IllegalArgumentException where that would be in the past
     * @throws ArithmeticException where it is beyond the range of this clock
     */
    public Instant after(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time can't go back by " + by.negated());
        }
        return instant(Math.addExact(now, by.toNanos()));
    }

    /**
     * Returns {@code target} in nanoseconds since epoch.
     *
     * @throws IllegalArgumentException where it is in the past
     * @throws ArithmeticException where it is beyond the range of this clock
     */
    public long requireAhead(Instant target) {
        long goal = nanos(target);
        if (goal < now) {
            throw new IllegalArgumentException("time can't go back from %s to %s".formatted(instant(), target));
        }
        return goal;
    }

    @Override
    public boolean tryAdvance(Duration by) {
        if (moving.isHeldByCurrentThread() || !moving.tryLock()) {
            return false;
        }
        try {
            advance(by);
            return true;
        } finally {
            moving.unlock();
        }
    }

    @Override
    public @Nullable Instant nextDue() {
        plan.lock();
        try {
            return agenda.isEmpty() ? null : instant(agenda.first());
        } finally {
            plan.unlock();
        }
    }

    /** Discards all scheduled tasks and restarts at an instant, which may be earlier. */
    public void restart(Instant start) {
        refuseInTask();
        moving.lock();
        try {
            plan.lock();
            try {
                agenda.clear();
                now = nanos(start);
            } finally {
                plan.unlock();
            }
        } finally {
            moving.unlock();
        }
    }

    private void move(Goal goal, Border border) {
        refuseInTask();
        moving.lock();
        try {
            long target = goal.at();
            running = true;
            for (Runnable task = next(target, border); task != null; task = next(target, border)) {
                task.run();
            }
        } finally {
            running = false;
            moving.unlock();
        }
    }

    private void refuseInTask() {
        if (moving.isHeldByCurrentThread() && running) {
            throw new IllegalStateException("a task can't move the time that it runs in");
        }
    }

    private @Nullable Runnable next(long target, Border border) {
        plan.lock();
        try {
            if (agenda.isEmpty() || border.isPassedBy(agenda.first(), target)) {
                now = target; // under the lock, so that no task is scheduled for an instant that has just passed
                return null;
            }
            now = agenda.first();
            return agenda.removeFirst();
        } finally {
            plan.unlock();
        }
    }

    private static long nanos(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), NANOS_OF_SECOND), instant.getNano());
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS_OF_SECOND), Math.floorMod(nanos, NANOS_OF_SECOND));
    }

    /** The target of a move, computed once no other thread moves the clock. */
    private interface Goal {
        long at();
    }

    /** Whether tasks due exactly at the target instant run before the clock stops. */
    private enum Border {
        INCLUDED,
        EXCLUDED;

        boolean isPassedBy(long due, long target) {
            return this == INCLUDED ? due > target : due >= target;
        }
    }
}
