package dev.countersign.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SimulatedClockTest {
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration TICK = Duration.ofNanos(1);

    private final SimulatedClock clock = new SimulatedClock(START);
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());

    @Test
    void starts_where_it_is_told_and_stays_there() {
        assertThat(clock.instant()).isEqualTo(START);
        assertThat(clock.instant()).isEqualTo(START);
        assertThat(clock.nextDue()).isNull();
    }

    @Test
    void runs_due_tasks_in_time_order_and_ties_first_come_first_served() {
        plan(HOUR.multipliedBy(2), "late");
        plan(HOUR, "first");
        plan(HOUR, "second");
        plan(HOUR, "third");

        clock.advance(HOUR.multipliedBy(2));

        assertThat(log).containsExactly("first", "second", "third", "late");
    }

    @Test
    void a_task_is_due_at_its_instant_and_not_a_tick_before() {
        plan(HOUR, "due");
        assertThat(clock.nextDue()).isEqualTo(START.plus(HOUR));

        clock.advance(HOUR.minus(TICK));
        assertThat(log).isEmpty();

        clock.advance(TICK);
        assertThat(log).containsExactly("due");
        assertThat(clock.instant()).isEqualTo(START.plus(HOUR));
        assertThat(clock.nextDue()).isNull();
    }

    @Test
    void what_would_come_after_the_end_of_time_never_runs() {
        plan(Duration.ofSeconds(Long.MAX_VALUE), "never");
        plan(Duration.ofNanos(Long.MAX_VALUE), "never");
        plan(HOUR, "due");

        clock.advance(Duration.ofDays(36_500));

        assertThat(log).containsExactly("due");
    }

    @Test
    void a_task_one_tick_after_the_target_waits() {
        plan(HOUR.plus(TICK), "late");

        clock.advanceTo(START.plus(HOUR));

        assertThat(log).isEmpty();
        assertThat(clock.nextDue()).isEqualTo(START.plus(HOUR).plus(TICK));
    }

    @Test
    void a_task_sees_its_own_instant_and_time_rests_at_the_target() {
        clock.schedule(HOUR, () -> log.add(clock.instant().toString()));

        clock.advance(HOUR.multipliedBy(3));

        assertThat(log).containsExactly("2030-01-01T01:00:00Z");
        assertThat(clock.instant()).isEqualTo(START.plus(HOUR.multipliedBy(3)));
    }

    @Test
    void what_a_task_plans_runs_in_the_same_move_when_it_is_due() {
        plan(HOUR, "planned before");
        clock.schedule(HOUR, () -> {
            plan(Duration.ZERO, "at once");
            plan(HOUR, "an hour later");
            plan(HOUR.plus(TICK), "too late");
        });
        plan(HOUR, "planned before too");

        clock.advance(HOUR.multipliedBy(2));

        assertThat(log).containsExactly("planned before", "planned before too", "at once", "an hour later");
    }

    @Test
    void what_is_due_now_can_run_without_time_passing() {
        plan(Duration.ZERO, "due");
        plan(TICK, "not yet");

        clock.runDue();

        assertThat(log).containsExactly("due");
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void nothing_can_be_planned_for_the_past() {
        assertThatThrownBy(() -> plan(TICK.negated(), "never"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a task can't be planned for the past: PT-0.000000001S");
        assertThat(clock.nextDue()).isNull();
    }

    @Test
    void time_does_not_go_back() {
        assertThatThrownBy(() -> clock.advance(HOUR.negated()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("time can't go back by PT1H");
        assertThatThrownBy(() -> clock.advanceTo(START.minus(TICK)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("time can't go back from 2030-01-01T00:00:00Z to 2029-12-31T23:59:59.999999999Z");
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void instants_before_1970_keep_their_nanoseconds() {
        Instant early = Instant.parse("1969-12-31T23:59:58.000000007Z");

        assertThat(new SimulatedClock(early).instant()).isEqualTo(early);
    }

    @Test
    void starting_again_forgets_what_was_planned_and_may_go_back() {
        plan(HOUR, "forgotten");
        Instant earlier = START.minus(Duration.ofDays(1));

        clock.restart(earlier);

        assertThat(clock.instant()).isEqualTo(earlier);
        assertThat(clock.nextDue()).isNull();
        clock.advance(Duration.ofDays(2));
        assertThat(log).isEmpty();
    }

    @Test
    void a_task_can_not_move_the_time_that_it_runs_in() {
        for (Runnable move : List.<Runnable>of(
                clock::runDue,
                () -> clock.advance(HOUR),
                () -> clock.advanceTo(START.plus(HOUR)),
                () -> clock.restart(START))) {
            clock.schedule(Duration.ZERO, move);

            assertThatThrownBy(clock::runDue)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("a task can't move the time that it runs in");
        }
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void a_task_that_fails_stops_the_move_and_leaves_the_rest_planned() {
        clock.schedule(HOUR, () -> {
            throw new IllegalStateException("broken");
        });
        plan(HOUR, "next");

        assertThatThrownBy(() -> clock.advance(HOUR.multipliedBy(2))).hasMessage("broken");

        assertThat(clock.instant()).isEqualTo(START.plus(HOUR));
        assertThat(log).isEmpty();
        clock.runDue();
        assertThat(log).containsExactly("next");
    }

    @Test
    @Timeout(30)
    void who_moves_time_waits_for_another_that_moves_it() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        clock.schedule(HOUR, () -> {
            log.add("begin");
            running.countDown();
            await(mayEnd);
            log.add("end");
        });
        plan(HOUR.multipliedBy(2), "second");
        var first = CompletableFuture.runAsync(() -> clock.advance(HOUR));
        await(running);

        Thread second = new Thread(() -> clock.advance(HOUR));
        second.start();
        while (second.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(log).containsExactly("begin");
        mayEnd.countDown();
        first.get(10, TimeUnit.SECONDS);
        second.join();

        assertThat(log).containsExactly("begin", "end", "second");
        assertThat(clock.instant()).isEqualTo(START.plus(HOUR.multipliedBy(2)));
    }

    @Test
    @Timeout(30)
    void time_can_be_read_and_tasks_planned_while_another_thread_moves_it() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        clock.schedule(HOUR, () -> {
            running.countDown();
            await(mayEnd);
        });
        var move = CompletableFuture.runAsync(() -> clock.advance(HOUR));
        await(running);

        assertThat(clock.instant()).isEqualTo(START.plus(HOUR));
        plan(Duration.ZERO, "planned meanwhile");
        assertThat(clock.nextDue()).isEqualTo(START.plus(HOUR));
        mayEnd.countDown();
        move.get(10, TimeUnit.SECONDS);

        assertThat(log).containsExactly("planned meanwhile");
    }

    private void plan(Duration delay, String name) {
        clock.schedule(delay, () -> log.add(name));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException problem) {
            throw new IllegalStateException(problem);
        }
    }

    @Test
    void rests_at_an_instant_before_anything_happens_in_it() {
        clock.schedule(Duration.ofSeconds(1), () -> log.add("before"));
        clock.schedule(Duration.ofSeconds(2), () -> log.add("at"));

        clock.advanceUntil(START.plusSeconds(2));

        assertThat(log).containsExactly("before");
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(2));
        assertThat(clock.nextDue()).isEqualTo(START.plusSeconds(2));

        clock.runDue();

        assertThat(log).containsExactly("before", "at");
    }

    @Test
    void does_not_rest_in_the_past() {
        assertThatThrownBy(() -> clock.advanceUntil(START.minusMillis(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("time can't go back from 2030-01-01T00:00:00Z to 2029-12-31T23:59:59.999Z");
    }
}
