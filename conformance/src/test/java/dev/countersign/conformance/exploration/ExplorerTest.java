package dev.countersign.conformance.exploration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.broken.Defects;
import dev.countersign.conformance.broken.MutatedCore;
import dev.countersign.conformance.broken.MutatingProxy.Defect;
import dev.countersign.conformance.environment.EmbeddedCore;
import dev.countersign.conformance.environment.EnvironmentSettings;
import dev.countersign.conformance.run.ExampleKind;
import dev.countersign.conformance.run.JobKind;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.RunContext;
import dev.countersign.conformance.run.Suite;
import dev.countersign.conformance.target.Target;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated flows, the same with each build. */
class ExplorerTest {
    private static final long SEED = 20211025;
    private static final int FLOWS = 60;

    @Test
    void our_core_does_what_the_model_says() {
        try (EmbeddedCore environment = EmbeddedCore.set(EnvironmentSettings.EMBEDDED)) {
            assertThat(explore(environment.target(), new ExampleKind(), FLOWS).describe())
                    .isEqualTo("60 generated flows: 60 as the documents say, 0 deviating");
        }
    }

    @Test
    void jobs_stay_visible_once_somebody_has_ended_them() {
        try (EmbeddedCore environment = EmbeddedCore.set(EnvironmentSettings.EMBEDDED)) {
            assertThat(explore(environment.target(), new JobKind(), FLOWS).describe())
                    .isEqualTo("60 generated flows: 60 as the documents say, 0 deviating");
        }
    }

    @Test
    void the_same_seed_gives_the_same_flows() {
        List<GeneratedFlow> flows = flows();

        assertThat(flows).isEqualTo(flows());
        assertThat(flows.stream().distinct().count()).isGreaterThan(FLOWS * 3 / 4);
    }

    @Test
    void a_core_in_which_readers_delete_is_found_and_told_by_the_shortest_flow() {
        Exploration exploration = found(Defects::readersDelete);

        assertThat(String.join("\n", exploration.shortest()))
                .isEqualTo(
                        """
                        Feature: Generated flows

                          @RES-006 @must
                          Scenario: 60 generated flows
                            Given Alice has created a resource
                            When Alice gives READ on the resource to the user
                            When the user deletes the resource
                            Then the request is refused""");
        assertThat(exploration.outcome().location()).isEqualTo("explored.feature:4");
        assertThat(exploration.outcome().requirements()).containsExactly("RES-006");
        assertThat(exploration.outcome().message().replaceAll("127.0.0.1:[0-9]+", "core"))
                .matches(
                        """
                        [0-9]+ of 60 flows deviate. The shortest that does:

                          Given Alice has created a resource
                          When Alice gives READ on the resource to the user
                          When the user deletes the resource
                          Then the request is refused

                        status of DELETE /api/example
                          expected: refused \\(4xx\\)
                          found:    200
                          seen in: DELETE http://core/api/example -> 200 \\{"responses":\\[\\{}]}""");
    }

    @ParameterizedTest
    @MethodSource("defectsOfPermissions")
    void whoever_is_wrong_about_permissions_is_found(Function<Target, Defect> defect) {
        assertThat(found(defect).deviating()).isPositive();
    }

    static List<Function<Target, Defect>> defectsOfPermissions() {
        return List.of(
                Defects::readersShare,
                sound -> Defects.grantsStay(),
                sound -> Defects.editIsNotGiven(),
                sound -> Defects.everybodyRetrievesEverything(sound.users().values()));
    }

    private static List<GeneratedFlow> flows() {
        return IntStream.range(0, FLOWS)
                .mapToObj(number -> GeneratedFlow.random(SEED, number))
                .toList();
    }

    private static Exploration found(Function<Target, Defect> defect) {
        return MutatedCore.in(defect, target -> explore(target, new ExampleKind(), FLOWS));
    }

    private static Exploration explore(Target target, Profile profile, int flows) {
        return new Explorer(Suite.published(), new RunContext(target, profile, SEED), 4)
                .explore(flows, done -> {})
                .orElseThrow();
    }
}
