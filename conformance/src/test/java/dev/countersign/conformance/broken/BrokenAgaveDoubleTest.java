package dev.countersign.conformance.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.environment.AgaveDouble;
import dev.countersign.conformance.environment.EnvironmentSettings;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class BrokenAgaveDoubleTest {
    @Test
    void where_the_document_is_silent_it_does_what_the_real_service_does() throws IOException {
        try (AgaveDouble agave = AgaveDouble.start(EnvironmentSettings.EMBEDDED)) {
            assertThat(Silence.deviations(agave.target(), "agave-2.2")).isEmpty();
        }
    }
}
