package dev.countersign.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.broken.MutatingProxy.Defect;
import dev.countersign.conformance.broken.SuiteRun;
import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.ScenarioOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KillTest {
    private final Mutant mutant =
            Mutant.of(MutantGroup.RESOURCES, "ids are lost", "RES-001 API-032", sound -> Defect.NONE);

    @Test
    void its_findings_are_those_of_the_own_scenarios_of_what_the_mutant_breaks() {
        Kill kill = Kill.of(
                mutant,
                new SuiteRun(List.of(
                        scenario("RES-001", deviation("RES-001", "/id", "GET /api/example/retrieve")),
                        scenario("RES-002", deviation("RES-001", "/id", "GET /api/example/browse")),
                        scenario("RES-002", deviation("API-032", "/owner", "GET /api/example/browse")),
                        scenario("RES-003", deviation("RES-003", "a walk ends", "")))));

        assertThat(kill.requirements()).containsExactly("API-032", "RES-001", "RES-003");
        assertThat(kill.findings())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "RES-001", List.of("/id of GET /api/example/retrieve"),
                        "API-032", List.of("/owner of GET /api/example/browse")));
        assertThat(kill.shownBy())
                .as("whose scenarios show API-032, which its own don't")
                .containsExactly("RES-002");
    }

    private static ScenarioOutcome scenario(String requirement, Deviation deviation) {
        return new ScenarioOutcome(
                        "a.feature", 1, "", List.of("@" + requirement), Outcome.NOT_JUDGED, "", Duration.ZERO)
                .showing(List.of(deviation));
    }

    private static Deviation deviation(String requirement, String place, String call) {
        return new Deviation(List.of(requirement), call, place, place, "", "", "", 1);
    }
}
