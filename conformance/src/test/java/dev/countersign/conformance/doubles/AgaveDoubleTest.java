package dev.countersign.conformance.doubles;

import dev.countersign.conformance.environment.AgaveDouble;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.run.JobsPermissions;
import dev.countersign.conformance.run.RunContext;
import org.junit.jupiter.api.Test;

class AgaveDoubleTest {
    private static final long SEED = 7;

    @Test
    void the_double_of_the_jobs_service_deviates_as_it_is_known_to() {
        try (AgaveDouble agave = AgaveDouble.start(EnvironmentSettings.EMBEDDED)) {
            Certified certified = Certified.of(new RunContext(agave.target(), new JobsPermissions(), SEED));

            certified.assertIs(Expected.of("agave-2.2"));
        }
    }
}
