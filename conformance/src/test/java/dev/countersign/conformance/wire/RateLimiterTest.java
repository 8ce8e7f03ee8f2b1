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
