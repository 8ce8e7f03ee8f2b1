package dev.countersign.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.environment.EmbeddedCore;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.target.AgaveDialect;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetAgave;
import dev.countersign.conformance.target.TargetAgave.Person;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProfileGroupsTest {
    private static final Profile RESOURCES = new ExampleKind();
    private static final Profile JOBS = new JobKind();
    private static final Profile PERMISSIONS = new JobsPermissions();
    private static final List<Profile> ALL = List.of(RESOURCES, JOBS, PERMISSIONS);

    private static final Target IN_REAL_TIME = new Target(
            new Target.Description("Acme Core", "1", URI.create("https://core.example.org")),
            Map.of(),
            null,
            null,
            Duration.ofMinutes(10));

    @Test
    void in_real_time_profiles_run_at_the_same_time() {
        assertThat(ProfileGroups.of(ALL, IN_REAL_TIME.with(agave(null)), () -> true))
                .containsExactly(ALL);
    }

    @Test
    void scenarios_that_share_a_job_wait_for_the_other_profiles_to_end() {
        assertThat(ProfileGroups.of(
                        List.of(PERMISSIONS, RESOURCES, JOBS), IN_REAL_TIME.with(agave("job-7")), () -> true))
                .containsExactly(List.of(RESOURCES, JOBS), List.of(PERMISSIONS));
    }

    @Test
    void where_time_is_simulated_profiles_run_one_after_the_other() {
        try (EmbeddedCore environment = EmbeddedCore.set(EnvironmentSettings.EMBEDDED)) {
            assertThat(ProfileGroups.of(
                            ALL,
                            environment.target(),
                            () -> TargetClock.isReal(
                                    environment.target(), environment.target().transport())))
                    .containsExactly(List.of(RESOURCES), List.of(JOBS), List.of(PERMISSIONS));
        }
    }

    private static TargetAgave agave(@Nullable String job) {
        Person person = new Person("somebody", "secret");
        return new TargetAgave(AgaveDialect.AGAVE_2_2, person, person, person, job, null);
    }
}
