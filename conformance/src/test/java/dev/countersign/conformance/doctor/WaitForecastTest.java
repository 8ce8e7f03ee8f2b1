package dev.countersign.conformance.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitForecastTest {
    private static final List<String> READS = List.of("@RES-001", "@must");
    private static final List<String> WAITS = List.of("@RES-015", "@must", "@waits");
    private static final List<String> TWO_MINUTES = List.of("@JOB-003", "@must", "@waits", "@waits:PT2M");
    private static final List<String> ELEVEN_MINUTES = List.of("@JOB-002", "@must", "@waits", "@waits:PT11M");
    private static final List<String> KEEPS_TEN_MINUTES =
            List.of("@JOB-013", "@must", "@needs-shares", "@waits", "@waits:PT10M");

    @Test
    void parts_that_follow_each_other_cost_the_longest_wait_of_each() {
        WaitForecast forecast = new WaitForecast(Duration.ofMinutes(11));

        forecast.add(List.of(READS, WAITS, WAITS), true);
        forecast.add(List.of(WAITS, TWO_MINUTES, ELEVEN_MINUTES, KEEPS_TEN_MINUTES), true);

        assertThat(forecast.lines())
                .containsExactly(
                        "waits at most 11 min for any one thing (deadline); with 5 scenarios waiting beside each"
                                + " other about 12 min in all");
    }

    @Test
    void names_the_deadline_that_a_requirement_needs() {
        WaitForecast forecast = new WaitForecast(Duration.ofSeconds(90));

        forecast.add(List.of(WAITS, TWO_MINUTES, ELEVEN_MINUTES, KEEPS_TEN_MINUTES), true);

        assertThat(forecast.lines())
                .containsExactly(
                        "waits at most 90 s for any one thing (deadline); with 1 scenario waiting beside each other about"
                                + " 1 min in all",
                        "a longer deadline lets more be checked: JOB-002 (PT11M), JOB-003 (PT2M)");
    }

    @Test
    void says_nothing_where_nothing_waits() {
        WaitForecast forecast = new WaitForecast(Duration.ofMinutes(10));

        forecast.add(List.of(READS), true);

        assertThat(forecast.lines()).isEmpty();
    }

    @Test
    void scenarios_that_share_what_they_wait_for_wait_one_after_the_other() {
        WaitForecast forecast = new WaitForecast(Duration.ofSeconds(30));

        forecast.add(List.of(WAITS, WAITS, WAITS), false);

        assertThat(forecast.lines())
                .containsExactly("waits at most 30 s for any one thing (deadline); with 3 scenarios waiting beside each"
                        + " other about 90 s in all");
    }
}
