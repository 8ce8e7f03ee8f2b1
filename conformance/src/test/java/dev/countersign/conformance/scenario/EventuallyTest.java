package dev.countersign.conformance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventuallyTest {
    private final Ticking time = new Ticking();
    private final Eventually eventually = new Eventually(time, Duration.ofSeconds(10));

    @Test
    void what_is_there_already_takes_no_time() {
        assertThat(eventually.see("anything", () -> "there", seen -> true)).isEqualTo("there");
        assertThat(time.ticks).isZero();
    }

    @Test
    void waits_until_it_is_there() {
        assertThat(eventually.see("three", () -> time.ticks, seen -> seen == 3)).isEqualTo(3);
    }

    @Test
    void sees_what_is_there_at_the_deadline() {
        assertThat(eventually.see("ten", () -> time.ticks, seen -> seen == 10)).isEqualTo(10);
    }

    @Test
    void gives_up_after_the_deadline_and_tells_what_it_saw_last() {
        assertThatThrownBy(() -> eventually.see("eleven", () -> time.ticks, seen -> seen == 11))
                .isInstanceOf(AssertionError.class)
                .hasMessage("waited for eleven, but after PT10S it was still: 10");
    }

    /** A second each time. */
    private static final class Ticking implements Eventually.Time {
        private int ticks;

        @Override
        public Instant now() {
            return Instant.EPOCH.plusSeconds(ticks);
        }

        @Override
        public boolean passes(Instant end) {
            if (!now().isBefore(end)) {
                return false;
            }
            ticks++;
            return true;
        }
    }
}
