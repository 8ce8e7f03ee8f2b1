package dev.countersign.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class InterruptedTest {
    private final Cancellation end = new Cancellation();

    @Test
    void nothing_more_begins_once_a_run_was_interrupted() {
        assertThatCode(end::requireNotRequested).doesNotThrowAnyException();
        end.finish();

        assertThat(end.request(Duration.ZERO)).isTrue();
        assertThatThrownBy(end::requireNotRequested)
                .isInstanceOf(UntestableException.class)
                .hasMessage("the run was interrupted before this came to a result");
    }

    @Test
    void whoever_does_not_stop_in_time_is_told_of() {
        assertThat(end.request(Duration.ZERO)).isFalse();
    }

    @Test
    void whoever_waits_can_be_interrupted_too() {
        Thread.currentThread().interrupt();

        assertThat(end.request(Duration.ofDays(1))).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }
}
