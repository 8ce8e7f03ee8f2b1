package dev.countersign.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OutcomeClassifierTest {
    @Test
    void a_description_may_hold_brackets() {
        assertThatThrownBy(() -> assertThat(true)
                        .as("whether the user is shown any of [1, 2]")
                        .isFalse())
                .satisfies(failed -> assertThat(OutcomeClassifier.about(String.valueOf(failed.getMessage())))
                        .isEqualTo(" (whether the user is shown any of [1, 2])"));
    }

    @Test
    void a_description_is_shown_without_its_exchange() {
        assertThatThrownBy(() -> assertThat(true)
                        .as("whether it is shown\n  seen in: GET /api/jobs/browse -> 200 {\"items\":[]}\n")
                        .isFalse())
                .satisfies(failed -> assertThat(OutcomeClassifier.about(String.valueOf(failed.getMessage())))
                        .isEqualTo(" (whether it is shown)"));
    }

    @Test
    void a_comparison_without_a_description_has_none() {
        assertThatThrownBy(() -> assertThat(true).isFalse())
                .satisfies(failed -> assertThat(OutcomeClassifier.about(String.valueOf(failed.getMessage())))
                        .isEmpty());
    }
}
