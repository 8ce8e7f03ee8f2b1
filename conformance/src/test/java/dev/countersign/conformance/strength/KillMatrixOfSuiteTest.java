package dev.countersign.conformance.strength;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KillMatrixOfSuiteTest {
    private final KillMatrix matrix = new KillMatrix(List.of(
            new MutationResult("ids are lost", "ucloud-resources", List.of("RES-001"), List.of("RES-001")),
            new MutationResult("ids are late", "ucloud-resources", List.of("RES-001"), List.of("RES-002")),
            new MutationResult("time stands", "ucloud-resources", List.of("RES-003"), List.of())));

    @Test
    void counts_what_a_check_catches_of_what_breaks_its_requirement() {
        assertThat(matrix.strength("RES-001")).isEqualTo(new MutationScore(1, 2));
        assertThat(matrix.strength("RES-001").isProven()).isTrue();
        assertThat(matrix.strength("RES-003").isProven()).isFalse();
        assertThat(matrix.strength("RES-002")).isEqualTo(new MutationScore(0, 0));
    }

    @Test
    void names_what_is_wrong_with_the_servers_that_it_catches() {
        assertThat(matrix.describe("RES-001"))
                .isEqualTo(matrix.strength("RES-001") + " servers that were broken on purpose: ids are lost");
    }

    @Test
    void is_known_for_the_published_features_alone() {
        assertThat(KillMatrix.of("countersign")).contains(KillMatrix.published());
        assertThat(KillMatrix.of("another")).isEmpty();
    }
}
