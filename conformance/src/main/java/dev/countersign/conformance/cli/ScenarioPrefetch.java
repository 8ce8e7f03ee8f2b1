package dev.countersign.conformance.cli;

import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.ScenarioSettings;
import dev.countersign.conformance.run.Scenarios;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/**
 * Discovers the first scenarios of a certification in the background, while its target is prepared. Where other scenarios than
 * the expected ones run first, only the head start is lost.
 */
final class ScenarioPrefetch {
    static final ScenarioPrefetch NONE = new ScenarioPrefetch(null);

    private final @Nullable ForkJoinTask<Scenarios> expected;

    private ScenarioPrefetch(@Nullable ForkJoinTask<Scenarios> expected) {
        this.expected = expected;
    }

    /**
     * Starts the discovery, where the first profile of a plan is a resource kind: its scenarios are known without a target.
     *
     * @param setsApart whether scenarios that must run alone are expected to get an isolated instance
     */
    static ScenarioPrefetch of(CertifyPlan plan, CommandContext context, boolean setsApart) {
        Profile first = plan.profiles().isEmpty() ? null : plan.profiles().get(0);
        return first instanceof ResourceKind kind
                ? new ScenarioPrefetch(ForkJoinPool.commonPool().submit(() -> {
                    Scenarios scenarios =
                            new Scenarios(plan.settings(context.suite(), first, kind, plan.folder(first)));
                    scenarios.prefetch(setsApart);
                    return scenarios;
                }))
                : NONE;
    }

    Scenarios scenarios(ScenarioSettings settings) {
        Scenarios found = expected == null ? null : expected.join();
        return found != null && found.settings().equals(settings) ? found : new Scenarios(settings);
    }
}
