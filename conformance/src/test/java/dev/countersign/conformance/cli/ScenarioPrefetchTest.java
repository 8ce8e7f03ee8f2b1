package dev.countersign.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.certificate.SigningKey;
import dev.countersign.conformance.run.ExampleKind;
import dev.countersign.conformance.run.JobKind;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.ProviderSide;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.ScenarioSettings;
import dev.countersign.conformance.run.Scenarios;
import dev.countersign.conformance.target.FreshTokens;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScenarioPrefetchTest {
    private final ResourceKind example = new ExampleKind();
    private final ResourceKind job = new JobKind();
    private final CommandContext context = new CommandContext(
            new TinyEnvironments(200), () -> Invocation.SUITE, Map.of(), false, InstantSource.system());

    @Test
    void is_had_by_the_scenarios_of_the_first_profile() {
        CertifyPlan plan = plan(example, job);
        ScenarioPrefetch prefetch = ScenarioPrefetch.of(plan, context, false);

        Scenarios first = prefetch.scenarios(settings(plan, example));

        assertThat(prefetch.scenarios(settings(plan, example))).isSameAs(first);
        assertThat(prefetch.scenarios(settings(plan, job)).settings()).isEqualTo(settings(plan, job));
    }

    @Test
    void is_lost_where_others_run_first_than_were_expected() {
        CertifyPlan expected = plan(example, job);
        CertifyPlan plan = expected.with(List.of(example));

        Scenarios scenarios = ScenarioPrefetch.of(expected, context, false).scenarios(settings(plan, example));

        assertThat(scenarios.settings().report()).isEqualTo(Path.of("report"));
    }

    @Test
    void nobody_has_one_where_only_the_target_tells_what_runs_first() {
        CertifyPlan plan = plan(new ProviderSide());
        ScenarioPrefetch prefetch = ScenarioPrefetch.of(plan, context, false);

        assertThat(prefetch).isSameAs(ScenarioPrefetch.NONE);
        assertThat(prefetch.scenarios(settings(plan, example)))
                .isNotSameAs(prefetch.scenarios(settings(plan, example)));
    }

    private ScenarioSettings settings(CertifyPlan plan, ResourceKind kind) {
        return plan.settings(Invocation.SUITE, kind, kind, plan.folder(kind));
    }

    private static CertifyPlan plan(Profile... profiles) {
        return new CertifyPlan(
                List.of(profiles),
                "",
                7,
                0,
                2,
                Path.of("report"),
                SigningKey.generated(),
                new FreshTokens(InstantSource.system()),
                0);
    }
}
