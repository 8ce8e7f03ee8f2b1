package dev.countersign.conformance.doubles;

import dev.countersign.conformance.environment.EmbeddedCore;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.environment.ServerDouble;
import dev.countersign.conformance.run.JobKind;
import dev.countersign.conformance.run.RunContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoreDoublesTest {
    private static final long SEED = 7;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AGAVE_2_2")
    void a_double_of_a_core_deviates_as_it_is_known_to(ServerDouble server) {
        try (EmbeddedCore environment = EmbeddedCore.set(EnvironmentSettings.EMBEDDED.as(server))) {
            Certified certified = Certified.of(new RunContext(environment.target(), new JobKind(), SEED));

            certified.assertIs(Expected.of(server.toString()));
        }
    }
}
