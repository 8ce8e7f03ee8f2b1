package dev.countersign.conformance.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void tells_how_often_the_target_does_as_each_dialect() {
        assertThat(Fingerprint.of(
                        List.of(seen("missing-token", "401"), seen("unknown-path", "404"), seen("bulk-empty", "200"))))
                .hasToString("answers like kotlin-2023 in 1 of 2, like go-2026 in 2 of 3");
    }

    @Test
    void is_like_nobody_where_everything_is_answered_otherwise() {
        assertThat(Fingerprint.of(List.of(seen("missing-token", "418"))))
                .hasToString("answers like kotlin-2023 in 0 of 1, like go-2026 in 0 of 1");
    }

    private static Observation seen(String point, String answer) {
        return new Observation("ucloud-resources", "example", point, answer);
    }
}
