package dev.countersign.conformance.verdict;

import static dev.countersign.conformance.requirement.Requirement.Level.MUST;
import static dev.countersign.conformance.requirement.Requirement.Level.SHOULD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.countersign.conformance.run.Outcome;
import org.junit.jupiter.api.Test;

class FindingTest {
    private final SampleRun run = new SampleRun()
            .requires("RES-001", SHOULD)
            .requires("RES-002", MUST)
            .requires("RES-003", MUST);

    @Test
    void equal_deviations_are_one_finding_however_many_scenarios_show_it() {
        run.deviates("status", "RES-002")
                .deviates("status", "RES-002", "RES-003")
                .rests("status", "RES-001");

        assertThat(run.result().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.id()).isEqualTo("F1");
            assertThat(finding.ids()).containsExactly("RES-002", "RES-003");
            assertThat(finding.where()).isEqualTo("status of GET /api/example/retrieve");
            assertThat(finding.extent()).isEqualTo("in 2 exchanges of 2 scenarios; keeps 1 scenario from being judged");
            assertThat(finding.touches()).hasSize(3);
        });
        assertThat(run.result().extent()).isEqualTo("1 finding in 2 requirements");
    }

    @Test
    void the_heaviest_come_first() {
        run.deviates("/id", "RES-001").deviates("status", "RES-003").deviates("/owner", "RES-002");

        assertThat(run.result().findings())
                .extracting(finding -> finding.id() + " " + finding.ids() + " " + finding.level())
                .containsExactly("F1 [RES-002] MUST", "F2 [RES-003] MUST", "F3 [RES-001] SHOULD");
    }

    @Test
    void a_step_is_a_place_in_quotation_marks() {
        run.deviates("the job ends", "RES-002");

        assertThat(run.result().findings())
                .extracting(Finding::where)
                .containsExactly("\"the job ends\" of GET /api/example/retrieve");
    }

    @Test
    void what_fails_without_a_place_is_a_finding_with_the_title_of_its_scenario() {
        run.scenario("A resource ends", Outcome.FAILED, "it goes on", "RES-002");

        assertThat(run.result().findings())
                .extracting(Finding::where, Finding::extent)
                .containsExactly(tuple("A resource ends", "in 1 scenario"));
    }

    @Test
    void findings_are_the_same_in_whichever_order_scenarios_end() {
        run.deviatesIn("product", "/product", "RES-002")
                .deviatesIn("product", "/status/product", "RES-002", "RES-003")
                .deviates("status", "RES-003");
        var claims = run.result().findings().stream().map(Finding::claim).toList();

        assertThat(run.endedBackwards().result().findings())
                .extracting(Finding::claim)
                .isEqualTo(claims)
                .contains("ucloud-resources RES-002, RES-003: /product of GET /api/example/retrieve");
    }

    @Test
    void a_finding_explains_what_rests_on_any_of_its_places() {
        run.deviatesIn("product", "/product", "RES-002")
                .deviatesIn("product", "/status/product", "RES-002")
                .rests("/status/product/id", "RES-003");

        assertThat(run.result().findings()).singleElement().satisfies(finding -> assertThat(finding.keepsFromJudging())
                .hasSize(1));
    }

    @Test
    void a_requirement_of_another_profile_is_left_out() {
        run.deviates("status", "RES-002", "AGV-001");

        assertThat(run.result().findings())
                .extracting(Finding::claim)
                .containsExactly("ucloud-resources RES-002: status of GET /api/example/retrieve");
    }
}
