package dev.countersign.conformance.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.RunContext;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.run.ScenarioSettings;
import dev.countersign.conformance.run.Scenarios;
import dev.countersign.conformance.target.Target;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** The outcomes of the scenarios of a profile against a target. */
public record SuiteRun(Collection<ScenarioOutcome> outcomes) {
    private static final String GLUE = "dev.countersign.conformance.steps";

    public SuiteRun {
        outcomes = List.copyOf(outcomes);
    }

    public static SuiteRun of(Target target, Profile profile, int parallel) {
        String tags = profile instanceof ResourceKind kind
                ? "not @agave and not @provider and not " + kind.tagsOfOthers()
                : "@agave";
        return of(target, profile, tags, parallel);
    }

    public static SuiteRun of(Target target, Profile profile, String tags, int parallel) {
        return of(new RunContext(target, profile, 7), tags, parallel);
    }

    public static SuiteRun of(RunContext run, String tags, int parallel) {
        Queue<ScenarioOutcome> outcomes = new ConcurrentLinkedQueue<>();
        new Scenarios(new ScenarioSettings("countersign", GLUE, tags, parallel, null)).run(run, outcomes::add);
        assertThat(outcomes).as("errors of Countersign's own").noneMatch(outcome -> outcome.outcome() == Outcome.ERROR);
        return new SuiteRun(outcomes);
    }

    /** {@code target} at another address; the address of its simulation API stays the same. */
    public static Target at(URI url, Target target) {
        return at(url, target, target.simulation(), Duration.ofSeconds(30));
    }

    /** {@code target} at another address, together with its simulation API. */
    public static Target wholly(URI url, Target target) {
        String token = Objects.requireNonNull(target.simulation()).token();
        return at(url, target, new Target.Simulation(url.resolve("/simulation"), token), target.deadline());
    }

    private static Target at(URI url, Target target, Target.@Nullable Simulation simulation, Duration deadline) {
        return new Target(
                new Target.Description("A broken server", "0", url),
                target.profiles(),
                target.users(),
                target.products(),
                target.jobs(),
                target.agave(),
                target.provider(),
                target.core(),
                simulation,
                deadline,
                target.limits(),
                target.without(),
                target.accept());
    }

    /** The requirements of the scenarios with this outcome. */
    public Set<String> requirements(Outcome ending) {
        return new TreeSet<>(outcomes.stream()
                .filter(outcome -> outcome.outcome() == ending)
                .map(ScenarioOutcome::requirements)
                .flatMap(Collection::stream)
                .toList());
    }

    /** The requirements from which any scenario shows a deviation. */
    public Set<String> failed() {
        return new TreeSet<>(outcomes.stream()
                .map(ScenarioOutcome::deviations)
                .flatMap(Collection::stream)
                .map(Deviation::requirements)
                .flatMap(Collection::stream)
                .toList());
    }
}
