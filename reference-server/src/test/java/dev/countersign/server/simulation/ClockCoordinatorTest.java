package dev.countersign.server.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.http.CallFailedException;
import dev.countersign.model.http.JsonClient;
import dev.countersign.model.time.MovableClock;
import dev.countersign.model.time.SimulatedClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockCoordinatorTest {
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final SimulatedClock own = new SimulatedClock(START);
    private final SimulatedClock first = new SimulatedClock(START);
    private final SimulatedClock second = new SimulatedClock(START);
    private final ClockCoordinator time = new ClockCoordinator(own);
    private final List<String> log = new ArrayList<>();

    @Test
    void without_another_clock_it_is_its_own_and_nothing_more() {
        plan(own, 1, "own");

        time.advance(SECOND);

        assertThat(log).containsExactly("own at 1 0 0");
        assertThat(time.instant()).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void all_move_to_whatever_is_due_next_anywhere() {
        include();
        plan(second, 3, "second");
        plan(own, 2, "own");
        plan(first, 1, "first");

        time.advance(SECOND.multipliedBy(10));

        assertThat(log).containsExactly("first at 1 1 1", "own at 2 2 2", "second at 3 3 3");
        assertThat(List.of(own.instant(), first.instant(), second.instant())).containsOnly(START.plusSeconds(10));
    }

    @Test
    void all_are_there_before_anything_happens_in_an_instant() {
        include();
        plan(second, 1, "second");
        plan(first, 1, "first");
        plan(own, 1, "own");

        time.advanceTo(START.plusSeconds(1));

        assertThat(log).containsExactly("own at 1 1 1", "first at 1 1 1", "second at 1 1 1");
    }

    @Test
    void what_one_plans_for_another_at_once_happens_in_the_same_move() {
        include();
        first.schedule(SECOND, () -> own.schedule(Duration.ZERO, () -> second.schedule(SECOND, note("second"))));

        time.advance(SECOND.multipliedBy(2));

        assertThat(log).containsExactly("second at 2 2 2");
    }

    @Test
    void what_is_due_now_runs_everywhere_without_time_passing() {
        include();
        plan(first, 0, "first");
        plan(own, 0, "own");
        plan(second, 1, "later");

        time.runDue();

        assertThat(log).containsExactly("own at 0 0 0", "first at 0 0 0");
        assertThat(time.nextDue()).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void rests_at_an_instant_before_anything_happens_in_it() {
        include();
        plan(first, 1, "before");
        plan(second, 2, "at");

        time.advanceUntil(START.plusSeconds(2));

        assertThat(log).containsExactly("before at 1 1 1");
        assertThat(List.of(own.instant(), first.instant(), second.instant())).containsOnly(START.plusSeconds(2));
    }

    @Test
    void a_clock_that_lags_behind_catches_up() {
        include();
        plan(first, 1, "first");
        own.advanceTo(START.plusSeconds(5));

        time.advance(SECOND);

        assertThat(log).containsExactly("first at 5 1 5");
        assertThat(List.of(own.instant(), first.instant(), second.instant())).containsOnly(START.plusSeconds(6));
    }

    @Test
    void a_move_that_can_not_be_made_moves_nobody() {
        include();
        plan(first, 1, "first");

        assertThatThrownBy(() -> time.advanceTo(START.minusMillis(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("time can't go back from 2030-01-01T00:00:00Z to 2029-12-31T23:59:59.999Z");
        assertThatThrownBy(() -> time.advance(SECOND.negated()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("time can't go back by PT1S");
        assertThatThrownBy(() -> time.advanceTo(Instant.ofEpochMilli(Long.MAX_VALUE)))
                .isInstanceOf(ArithmeticException.class);
        assertThat(log).isEmpty();
        assertThat(List.of(own.instant(), first.instant(), second.instant())).containsOnly(START);
    }

    @Test
    void a_clock_on_which_something_is_always_due_ends_the_move() {
        time.include("restless", new Restless());

        assertThatThrownBy(() -> time.advance(SECOND))
                .isInstanceOf(ClockLivelockException.class)
                .hasMessage("Time stands at 2030-01-01T00:00:00Z: however often it runs, something is still due");
    }

    @Test
    void a_clock_that_can_not_be_reached_ends_a_move_but_not_what_is_due_now() {
        plan(own, 0, "own");
        time.include(
                "gone",
                new RemoteClock(new JsonClient(
                        "Simulation of gone",
                        URI.create("http://127.0.0.1:1"),
                        () -> null,
                        new SimulatedClock(Instant.EPOCH))));

        assertThatThrownBy(() -> time.advance(SECOND))
                .isInstanceOf(CallFailedException.class)
                .hasMessage("Simulation of gone can't be reached");
        assertThat(own.instant()).isEqualTo(START);

        time.runDue();

        assertThat(log).containsExactly("own at 0 0 0");
    }

    @Test
    void moves_unless_it_is_being_moved() {
        include();
        plan(first, 1, "first");
        List<Boolean> moved = new ArrayList<>();
        second.schedule(SECOND, () -> moved.add(time.tryAdvance(SECOND)));

        moved.add(time.tryAdvance(SECOND));

        assertThat(log).containsExactly("first at 1 1 1");
        assertThat(moved).containsExactly(false, true);
    }

    @Test
    void a_task_does_not_move_the_time_that_it_runs_in() {
        include();
        own.schedule(SECOND, time::runDue);

        assertThatThrownBy(() -> time.advance(SECOND))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a task can't move the time that it runs in");
    }

    private void include() {
        time.include("first", first);
        time.include("second", second);
    }

    private void plan(SimulatedClock clock, int seconds, String name) {
        clock.schedule(Duration.ofSeconds(seconds), note(name));
    }

    /** Records the time of every clock when it runs. */
    private Runnable note(String name) {
        return () -> log.add("%s at %d %d %d".formatted(name, shown(own), shown(first), shown(second)));
    }

    private static long shown(SimulatedClock clock) {
        return Duration.between(START, clock.instant()).toSeconds();
    }

    /** Always has a task due, whatever it runs. */
    private static final class Restless implements MovableClock {
        @Override
        public Instant nextDue() {
            return START;
        }

        @Override
        public void advance(Duration by) {}

        @Override
        public boolean tryAdvance(Duration by) {
            return true;
        }

        @Override
        public void advanceTo(Instant target) {}

        @Override
        public void advanceUntil(Instant target) {}
    }
}
