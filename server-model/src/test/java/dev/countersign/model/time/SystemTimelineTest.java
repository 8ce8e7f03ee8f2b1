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

@Timeout(30)
class SystemTimelineTest {
    /** About eleven and a half days per second. */
    private static final double FAST = 1_000_000;

    private static final Duration ABOUT = Duration.ofHours(1);

    @Test
    void at_the_systems_own_speed_it_tells_the_systems_time() {
        try (SystemTimeline time = new SystemTimeline(1)) {
            Instant before = Instant.now();

            assertThat(time.instant())
                    .isBetween(before.minusMillis(10), Instant.now().plusMillis(10));
        }
    }

    @Test
    void a_task_runs_when_its_delay_has_passed_at_that_speed() throws Exception {
        try (SystemTimeline time = new SystemTimeline(FAST)) {
            Instant planned = time.instant().plus(Duration.ofDays(1));
            CompletableFuture<Instant> ran = new CompletableFuture<>();

            time.schedule(Duration.ofDays(1), () -> ran.complete(time.instant()));

            assertThat(ran.get(10, TimeUnit.SECONDS)).isAfter(planned.minus(ABOUT));
        }
    }

    @Test
    void tasks_run_in_time_order_on_one_thread_of_its_own_and_a_failing_one_stops_no_other() throws Exception {
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch done = new CountDownLatch(1);
        try (SystemTimeline time = new SystemTimeline(FAST)) {
            time.schedule(Duration.ofDays(2), () -> {
                log.add("late " + Thread.currentThread().getName());
                done.countDown();
            });
            time.schedule(Duration.ofDays(1), () -> log.add("early"));
            time.schedule(Duration.ZERO, () -> {
                log.add("failing");
                throw new IllegalStateException("on purpose");
            });

            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(log).containsExactly("failing", "early", "late timeline");
    }

    @Test
    void what_is_due_is_left_to_that_thread() throws Exception {
        CompletableFuture<Thread> ranOn = new CompletableFuture<>();
        try (SystemTimeline time = new SystemTimeline(1)) {
            time.schedule(Duration.ZERO, () -> ranOn.complete(Thread.currentThread()));
            time.runDue();

            assertThat(ranOn.get(10, TimeUnit.SECONDS)).isNotSameAs(Thread.currentThread());
        }
    }

    @Test
    void time_only_moves_forwards() {
        for (double speed : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new SystemTimeline(speed).close())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("time must move forwards, not at a speed of " + speed);
        }
    }
}
