package dev.countersign.model.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JobStateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    IN_QUEUE  | IN_QUEUE RUNNING CANCELING SUCCESS FAILURE EXPIRED SUSPENDED
                    RUNNING   | IN_QUEUE RUNNING CANCELING SUCCESS FAILURE EXPIRED SUSPENDED
                    SUSPENDED | IN_QUEUE RUNNING CANCELING SUCCESS FAILURE EXPIRED SUSPENDED
                    CANCELING | CANCELING SUCCESS FAILURE EXPIRED
                    SUCCESS   | ''
                    FAILURE   | ''
                    EXPIRED   | ''
                    """)
    void each_state_has_its_next_ones(JobState state, String next) {
        assertThat(state.next().stream().map(JobState::name).collect(Collectors.joining(" ")))
                .isEqualTo(next);
        assertThat(Arrays.stream(JobState.values()).filter(state::canBecome)).containsExactlyElementsOf(state.next());
    }

    @ParameterizedTest
    @EnumSource
    void a_state_is_final_where_nothing_is_next(JobState state) {
        assertThat(state.isFinal()).isEqualTo(state.next().isEmpty());
    }

    @Test
    void from_every_state_a_final_one_can_be_reached() {
        assertThat(JobState.values())
                .allMatch(state -> state.isFinal() || state.next().stream().anyMatch(JobState::isFinal));
    }
}
