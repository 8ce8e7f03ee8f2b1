package dev.countersign.provider.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CountingRateTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void a_step_grows_when_the_smallest_would_make_too_many() {
        CountingRate rate = new CountingRate(SECOND, 10, 1_000, MINUTE);

        assertThat(rate.step(0, 10_000)).isEqualTo(10);
        assertThat(rate.step(0, 10_001)).isEqualTo(11);
        assertThat(rate.step(5_000, -5_001)).isEqualTo(11);
        assertThat(rate.step(3, 3)).isEqualTo(10);
    }

    @Test
    void a_count_is_long_once_its_steps_have_to_grow() {
        CountingRate rate = new CountingRate(SECOND, 10, 1_000, MINUTE);

        assertThat(rate.pause(0, 10_000)).isEqualTo(SECOND);
        assertThat(rate.pause(0, 10_001)).isEqualTo(MINUTE);
        assertThat(rate.pause(5_000, -5_001)).isEqualTo(MINUTE);
        assertThat(rate.pause(Integer.MAX_VALUE, Integer.MIN_VALUE)).isEqualTo(MINUTE);
    }

    @Test
    void one_step_can_span_all_integers() {
        assertThat(new CountingRate(SECOND, 1, 1, MINUTE).step(Integer.MAX_VALUE, Integer.MIN_VALUE))
                .isEqualTo(4_294_967_295L);
    }

    @Test
    void a_rate_that_would_never_arrive_is_refused() {
        assertThatThrownBy(() -> new CountingRate(Duration.ZERO, 10, 1_000, MINUTE))
                .hasMessage("interval must be positive, not PT0S");
        assertThatThrownBy(() -> new CountingRate(SECOND.negated(), 10, 1_000, MINUTE))
                .hasMessage("interval must be positive, not PT-1S");
        assertThatThrownBy(() -> new CountingRate(SECOND, 10, 1_000, Duration.ZERO))
                .hasMessage("longInterval must be positive, not PT0S");
        assertThatThrownBy(() -> new CountingRate(SECOND, 0, 1_000, MINUTE))
                .hasMessage("smallestStep must be at least 1, not 0");
        assertThatThrownBy(() -> new CountingRate(SECOND, 10, 0, MINUTE))
                .hasMessage("mostSteps must be at least 1, not 0");
    }
}
