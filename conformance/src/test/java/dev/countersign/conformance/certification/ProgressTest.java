package dev.countersign.conformance.certification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {
    private final Progress progress = new Progress();

    @Test
    void adds_up_what_is_known_of_each_profile() {
        assertThat(progress.update("ucloud-resources", 1, 10)).isEqualTo(new Progress.Sum(1, 10));
        assertThat(progress.update("ucloud-jobs", 2, 20)).isEqualTo(new Progress.Sum(3, 30));
        assertThat(progress.update("ucloud-resources", 5, 10)).isEqualTo(new Progress.Sum(7, 30));
    }
}
