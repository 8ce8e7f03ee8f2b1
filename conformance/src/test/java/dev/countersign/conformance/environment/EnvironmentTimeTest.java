package dev.countersign.conformance.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTimeTest {
    @Test
    void passes_in_three_ways() {
        assertThat(EnvironmentTime.parse("simulated"))
                .isEqualTo(EnvironmentTime.SIMULATED)
                .hasToString("simulated");
        assertThat(EnvironmentTime.parse("system"))
                .isEqualTo(new EnvironmentTime(1))
                .hasToString("x1.0");
        assertThat(EnvironmentTime.parse("x60"))
                .isEqualTo(new EnvironmentTime(60))
                .hasToString("x60.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "60", "x", "x0", "x-1", "xNaN", "xInfinity", "fast"})
    void passes_in_no_other(String text) {
        assertThatThrownBy(() -> EnvironmentTime.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'%s' is no way for time to pass: simulated, system, or a speed such as x60", text);
    }

    @Test
    void simulated_time_that_starts_now_is_no_finer_than_clocks_are_shown() {
        Instant start = EnvironmentTime.SIMULATED.startNow().instant();

        assertThat(start).isEqualTo(Instant.ofEpochMilli(start.toEpochMilli()));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void does_not_stand_on_its_head(double speed) {
        assertThatThrownBy(() -> new EnvironmentTime(speed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("time can't pass at a speed of " + speed);
    }
}
