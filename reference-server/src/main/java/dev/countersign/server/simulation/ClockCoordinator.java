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
 * Core's clock and those of the providers that have one of their own. They move together, each time to the instant at which
 * something is due next anywhere: first all of them come to that instant, then what is due in it runs, with Core first. So
 * nobody meets anybody whose time is another. Where no provider has a clock of its own this is Core's clock and nothing more.
 *
 * <p>One thread at a time moves it; another that wants to waits.
 */
public final class ClockCoordinator implements Timeline, MovableClock {
    /** How often clocks that have come to an instant may still find something due in it. */
    static final int MOST_ROUNDS = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(ClockCoordinator.class);

    private final Map<String, MovableClock> others = new ConcurrentSkipListMap<>();
    private final ReentrantLock moving = new ReentrantLock();
    private final SimulatedClock own;

    public ClockCoordinator(SimulatedClock own) {
        this.own = own;
    }

    /** Has the clock of another process move with this one, from where both stand. */
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

    /** Whoever made a request that is answered next is not to blame for a clock that can't be reached. */
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

    /** Starts again; those in other processes follow when they are told of the new world. */
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

    /** Where something is due next, up to {@code target}; null where nothing is. */
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

    /** @param due those that something is planned on at that instant, or before it where they lag behind */
    private record Stop(Instant at, List<MovableClock> due) {
        void run(List<MovableClock> all) {
            all.stream()
                    .filter(clock -> due.size() > 1 || !due.contains(clock))
                    .forEach(clock -> clock.advanceUntil(at));
            due.forEach(clock -> clock.advanceTo(at));
        }
    }
}
