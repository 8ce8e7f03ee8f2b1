package dev.countersign.conformance.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.environment.RealAgave;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RealAgaveTest {
    @Test
    void where_the_document_is_silent_it_does_what_the_real_service_does() throws IOException {
        try (RealAgave agave = RealAgave.start(EnvironmentSettings.EMBEDDED)) {
            assertThat(Silence.deviations(agave.target(), "agave-2.2")).isEmpty();
        }
    }
}
