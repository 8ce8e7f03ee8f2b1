package dev.countersign.conformance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimiterTest {
    @Test
    void requests_of_all_threads_are_kept_apart() {
        assertThat(durationOf(RateLimiter.of(20), 6)).isGreaterThanOrEqualTo(Duration.ofMillis(250));
    }

    @Test
    void without_a_limit_nobody_waits() {
        assertThat(durationOf(RateLimiter.of(null), 1_000)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void a_pause_delays_turns_that_are_reserved_already() throws InterruptedException {
        RateLimiter pace = RateLimiter.of(5);
        await(pace);
        long begun = System.nanoTime();
        Thread waiting = new Thread(() -> await(pace));
        waiting.start();
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }

        pace.pause(Duration.ofMillis(700));
        waiting.join();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(700));
    }

    private static Duration durationOf(RateLimiter pace, int turns) {
        long begun = System.nanoTime();
        List<Integer> taken = IntStream.range(0, turns)
                .parallel()
                .boxed()
                .peek(turn -> await(pace))
                .toList();
        assertThat(taken).hasSize(turns);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static void await(RateLimiter pace) {
        try {
            pace.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
