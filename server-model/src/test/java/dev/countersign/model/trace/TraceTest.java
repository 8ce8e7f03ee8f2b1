package dev.countersign.model.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.time.SimulatedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {
    private static final String ID = "0af7651916cd43dd8448eb211c80319c";
    private static final String PARENT = "00-" + ID + "-b7ad6b7169203331-01";

    @AfterEach
    void leave() {
        Trace.leave();
    }

    @Test
    void a_call_goes_on_in_the_flow_that_led_to_it() {
        Trace.enter(PARENT);

        assertThat(Trace.header()).startsWith("00-" + ID + "-").endsWith("-01").isNotEqualTo(PARENT);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "00-" + ID + "-b7ad6b7169203331",
                "ff-" + ID + "-b7ad6b7169203331-01",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-" + ID + "-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01"
            })
    void a_call_that_tells_of_no_flow_begins_one(String traceparent) {
        Trace.enter(traceparent);

        assertThat(id()).hasSize(32).isNotEqualTo(ID).isEqualTo(id());
    }

    @Test
    void a_later_version_of_the_header_is_understood() {
        Trace.enter("01-" + ID + "-b7ad6b7169203331-01-something");

        assertThat(id()).isEqualTo(ID);
    }

    @Test
    void each_call_outside_of_any_flow_has_one_of_its_own() {
        assertThat(id()).isNotEqualTo(id());
    }

    @Test
    void a_task_works_for_whoever_planned_it() {
        SimulatedClock clock = new SimulatedClock(Instant.EPOCH);
        List<String> seen = new ArrayList<>();
        Trace.enter(PARENT);
        clock.schedule(Duration.ofSeconds(1), () -> clock.schedule(Duration.ofSeconds(1), () -> seen.add(id())));
        Trace.enter(null);
        String other = id();

        clock.advance(Duration.ofSeconds(2));

        assertThat(seen).containsExactly(ID);
        assertThat(id()).isEqualTo(other);
    }

    @Test
    void a_task_that_begins_a_flow_of_its_own_leaves_that_of_the_thread_as_it_was() {
        Trace.enter(PARENT);
        List<String> seen = new ArrayList<>();

        Trace.anew(() -> seen.add(id())).run();

        assertThat(seen).doesNotContain(ID);
        assertThat(id()).isEqualTo(ID);
    }

    private static String id() {
        return Trace.header().split("-", -1)[1];
    }
}
