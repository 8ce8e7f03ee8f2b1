package dev.countersign.provider.jobs;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class JobTimesTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void take_time() {
        assertThatThrownBy(() -> new JobTimes(Duration.ZERO, SECOND, SECOND))
                .hasMessage("toStart must be a millisecond at least, not PT0S");
        assertThatThrownBy(() -> new JobTimes(SECOND, Duration.ofSeconds(-1), SECOND))
                .hasMessage("toRun must be a millisecond at least, not PT-1S");
        assertThatThrownBy(() -> new JobTimes(SECOND, SECOND, Duration.ofNanos(1)))
                .hasMessage("toCancel must be a millisecond at least, not PT0.000000001S");
    }
}
