package dev.countersign.model.time;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A clock that moves only on request. Tasks due on the way run before the call that moves it returns. */
public interface MovableClock {
    /** When the next task is due; null where none is scheduled. */
    @Nullable Instant nextDue();

    /**
     * Runs everything due until {@code by} has passed.
     *
     * @throws IllegalArgumentException where it is negative
     * @throws ArithmeticException where the result is beyond the range of this clock
     */
    void advance(Duration by);

    /**
     * The same, unless the clock is being moved already: the thread that moves it may be waiting for the caller, so
     * that waiting for it could deadlock.
     *
     * @return whether it was moved
     */
    boolean tryAdvance(Duration by);

    /**
     * Runs everything due up to and including {@code target}, then stops there.
     *
     * @throws IllegalArgumentException where that is in the past
     */
    void advanceTo(Instant target);

    /**
     * Runs everything due before {@code target}, then stops there; tasks due at that instant wait for the next move.
     * This way several clocks can be moved to one instant before anything runs at it.
     *
     * @throws IllegalArgumentException where that is in the past
     */
    void advanceUntil(Instant target);
}
