package dev.countersign.server.simulation;

import dev.countersign.model.http.CallFailedException;
import dev.countersign.model.http.CallRefusedException;
import dev.countersign.model.time.MovableClock;
import dev.countersign.model.time.SimulatedClock;
import dev.countersign.model.time.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Core's clock together with the separate clocks of providers. They move in lockstep, each time to the next instant at
 * which any of them has a task due: first all clocks reach that instant, then its tasks run, Core's first. So no task sees
 * another clock at a different time. If no provider has its own clock, this is just Core's clock.
 *
 * <p>One thread at a time moves the clocks; others wait.
 */
public final class ClockCoordinator implements Timeline, MovableClock {
    /** How many times in a row clocks may still have tasks due at the same instant. */
    static final int MOST_ROUNDS = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(ClockCoordinator.class);

    private final Map<String, MovableClock> others = new ConcurrentSkipListMap<>();
    private final ReentrantLock moving = new ReentrantLock();
    private final SimulatedClock own;

    public ClockCoordinator(SimulatedClock own) {
        this.own = own;
    }

    /** Makes the clock of another process move with this one, from their current times. */
    void include(String name, MovableClock other) {
        others.put(name, other);
    }

    @Override
    public Instant instant() {
        return own.instant();
    }

    @Override
    public void schedule(Duration delay, Runnable task) {
        own.schedule(delay, task);
    }

    /** The caller of the request is not responsible for an unreachable clock, so the failure is only logged. */
    @Override
    public void runDue() {
        if (others.isEmpty()) {
            own.runDue();
            return;
        }
        try {
            alone(() -> moveTo(own.instant()));
        } catch (CallFailedException | CallRefusedException | ClockLivelockException problem) {
            LOG.warn("{}; what is due there has to wait", problem.getMessage());
            own.runDue();
        }
    }

    @Override
    public boolean isSimulated() {
        return true;
    }

    @Override
    public @Nullable Instant nextDue() {
        return clocks().stream()
                .map(MovableClock::nextDue)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    @Override
    public void advance(Duration by) {
        alone(() -> moveTo(own.after(by)));
    }

    @Override
    public boolean tryAdvance(Duration by) {
        if (others.isEmpty()) {
            return own.tryAdvance(by);
        }
        if (moving.isHeldByCurrentThread() || !moving.tryLock()) {
            return false;
        }
        try {
            moveTo(own.after(by));
            return true;
        } finally {
            moving.unlock();
        }
    }

    @Override
    public void advanceTo(Instant target) {
        alone(() -> moveTo(target));
    }

    @Override
    public void advanceUntil(Instant target) {
        alone(() -> {
            moveThrough(target.minusNanos(1));
            clocks().forEach(clock -> clock.advanceUntil(target));
        });
    }

    /** Resets Core's clock; clocks in other processes are reset when their world is. */
    void restart(Instant start) {
        alone(() -> own.restart(start));
    }

    private void moveTo(Instant target) {
        moveThrough(target);
        clocks().forEach(clock -> clock.advanceTo(target));
    }

    private void moveThrough(Instant target) {
        if (others.isEmpty()) {
            return;
        }
        own.requireAhead(target);
        Instant last = Instant.MIN;
        int rounds = 0;
        for (Stop stop = next(target); stop != null; stop = next(target)) {
            rounds = stop.at().equals(last) ? rounds + 1 : 0;
            if (rounds == MOST_ROUNDS) {
                throw new ClockLivelockException(last);
            }
            last = stop.at();
            stop.run(clocks());
        }
    }

    /** The next instant with a due task, up to {@code target}; null if there is none. */
    private @Nullable Stop next(Instant target) {
        Instant at = null;
        List<MovableClock> due = new ArrayList<>();
        for (MovableClock clock : clocks()) {
            Instant nextDue = clock.nextDue();
            Instant reached = nextDue == null ? Instant.MAX : later(nextDue, own.instant());
            if (reached.isAfter(target) || (at != null && reached.isAfter(at))) {
                continue;
            }
            if (!reached.equals(at)) {
                due.clear();
            }
            at = reached;
            due.add(clock);
        }
        return at == null ? null : new Stop(at, due);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /** Core's own first. */
    private List<MovableClock> clocks() {
        return Stream.concat(Stream.of(own), others.values().stream()).toList();
    }

    private void alone(Runnable move) {
        if (moving.isHeldByCurrentThread()) {
            throw new IllegalStateException("a task can't move the time that it runs in");
        }
        moving.lock();
        try {
            move.run();
        } finally {
            moving.unlock();
        }
    }

    /** @param due the clocks with a task planned at that instant, or before it if they lag behind */
    private record Stop(Instant at, List<MovableClock> due) {
        void run(List<MovableClock> all) {
            all.stream()
                    .filter(clock -> due.size() > 1 || !due.contains(clock))
                    .forEach(clock -> clock.advanceUntil(at));
            due.forEach(clock -> clock.advanceTo(at));
        }
    }
}
