package dev.countersign.conformance.doubles;

import dev.countersign.conformance.run.JobKind;
import dev.countersign.conformance.run.Run;
import dev.countersign.conformance.stage.RealServer;
import dev.countersign.conformance.stage.Stage;
import dev.countersign.conformance.stage.StageSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoreDoublesTest {
    private static final long SEED = 7;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AGAVE_2_2")
    void a_double_of_a_core_deviates_as_it_is_known_to(RealServer server) {
        try (Stage stage = Stage.set(StageSettings.EMBEDDED.as(server))) {
            Certified certified = Certified.of(new Run(stage.target(), new JobKind(), SEED));

            certified.assertIs(Expected.of(server.toString()));
        }
    }
}
