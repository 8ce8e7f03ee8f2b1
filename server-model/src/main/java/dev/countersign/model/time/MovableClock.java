package dev.countersign.model.time;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A clock that moves only when told to. What is due on the way runs before the call that moves it returns. */
public interface MovableClock {
    /** When the next task is due; null where nothing is planned. */
    @Nullable Instant nextDue();

    /**
     * Runs everything due until {@code by} has passed.
     *
     * @throws IllegalArgumentException where it is negative
     * @throws ArithmeticException where it is further than this clock goes
     */
    void advance(Duration by);

    /**
     * The same, unless somebody moves it already: whoever is asked for something on the way would wait for one that waits
     * for them.
     *
     * @return whether it was moved
     */
    boolean tryAdvance(Duration by);

    /**
     * Runs everything due up to and including {@code target}, then rests there.
     *
     * @throws IllegalArgumentException where that is in the past
     */
    void advanceTo(Instant target);

    /**
     * Runs everything due before {@code target}, then rests there; what is due at that instant waits for the next move. So
     * several clocks can be brought to one instant before anything happens in it.
     *
     * @throws IllegalArgumentException where that is in the past
     */
    void advanceUntil(Instant target);
}
