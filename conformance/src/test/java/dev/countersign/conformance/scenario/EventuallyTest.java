package dev.countersign.conformance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.conformance.run.UntestableException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void says_what_it_waits_for_and_until_when_unless_that_is_there_already() {
        eventually.see("zero", () -> time.ticks, seen -> seen == 0);
        eventually.see("three", () -> time.ticks, seen -> seen == 3);
        eventually.reach("five", () -> time.ticks, seen -> seen == 5);

        assertThat(time.waits).containsExactly("three until 1970-01-01T00:00:10Z", "five until 1970-01-01T00:00:13Z");
    }

    @Test
    void lets_real_time_pass_up_to_the_deadline() {
        eventually.pass(Duration.ofSeconds(10));

        assertThat(time.ticks).isEqualTo(10);
        assertThat(time.waits).containsExactly("PT10S to pass until 1970-01-01T00:00:10Z");
    }

    @Test
    void names_the_deadline_that_more_real_time_needs() {
        assertThatThrownBy(() -> eventually.pass(Duration.ofSeconds(11)))
                .isInstanceOf(UntestableException.class)
                .hasMessage("in real time this needs a deadline of PT11S in the target file, which has PT10S");
        assertThat(time.ticks).isZero();
    }

    @Test
    void moves_time_that_can_be_moved_by_any_length() {
        time.real = false;

        eventually.pass(Duration.ofMinutes(30));

        assertThat(time.ticks).isEqualTo(1_800);
        assertThat(time.waits).isEmpty();
    }

    /** A clock that advances by one second each time. */
    private static final class Ticking implements Eventually.Time {
        private final List<String> waits = new ArrayList<>();
        private boolean real = true;
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

        @Override
        public boolean isReal() {
            return real;
        }

        @Override
        public void move(Duration duration) {
            ticks += (int) duration.toSeconds();
        }

        @Override
        public void waitsFor(String hope, Instant until) {
            waits.add("%s until %s".formatted(hope, until));
        }
    }
}
