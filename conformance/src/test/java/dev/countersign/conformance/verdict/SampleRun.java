package dev.countersign.conformance.verdict;

import dev.countersign.conformance.exploration.Exploration;
import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.finding.Precondition;
import dev.countersign.conformance.requirement.Requirement;
import dev.countersign.conformance.requirement.Requirement.Level;
import dev.countersign.conformance.requirement.Requirement.Source;
import dev.countersign.conformance.requirement.Requirements;
import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.strength.KillMatrix;
import dev.countersign.conformance.strength.MutationResult;
import dev.countersign.conformance.target.Target.AcceptedDeviation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A sample run, built from requirements and outcomes without executing any scenario. */
public final class SampleRun {
    /** Contains two mutants that break RES-001, of which one is killed. */
    public static final KillMatrix STRENGTH = new KillMatrix(List.of(
            new MutationResult("ids are lost", "ucloud-resources", List.of("RES-001"), List.of("RES-001", "RES-002")),
            new MutationResult("ids are late", "ucloud-resources", List.of("RES-001"), List.of("RES-002"))));

    private static final String PROFILE = "ucloud-resources";

    /** One of its flows deviated, and one has no result. */
    public static final List<Exploration> EXPLORED = List.of(new Exploration(
            PROFILE,
            5,
            3,
            1,
            List.of("Feature: Flows", "", "  Scenario: A flow"),
            new ScenarioOutcome("explored.feature", 3, "Flows", List.of(), Outcome.FAILED, "", Duration.ZERO),
            List.of("flows-0.feature:3")));

    private final List<Requirement> requirements = new ArrayList<>();
    private final List<ScenarioOutcome> scenarios = new ArrayList<>();
    private final List<AcceptedDeviation> accept = new ArrayList<>();
    private Set<String> without = Set.of();

    public SampleRun requires(String id, Level level, String... needs) {
        return add(id, level, null, needs);
    }

    public SampleRun untestable(String id, Level level, String reason) {
        return add(id, level, reason);
    }

    public SampleRun ran(Outcome outcome, String... ids) {
        return scenario("Scenario", outcome, outcome == Outcome.PASSED ? "" : "because it " + outcome, ids);
    }

    public SampleRun scenario(String title, Outcome outcome, String message, String... ids) {
        scenarios.add(new ScenarioOutcome(
                "countersign/resources/sample.feature",
                10 * (scenarios.size() + 1),
                title,
                List.of(ids).stream().map("@"::concat).toList(),
                outcome,
                message,
                Duration.ofMillis(1500)));
        return this;
    }

    /** Adds a scenario that fails at a place, as a deviation from all of these requirements. */
    public SampleRun deviates(String place, String... ids) {
        return deviatesIn(place, place, ids);
    }

    /** Adds a scenario that fails at a place of a part of the model, which may occur at other places too. */
    SampleRun deviatesIn(String part, String place, String... ids) {
        Deviation deviation = new Deviation(
                List.of(ids),
                "GET /api/example/retrieve",
                place,
                part,
                "what is documented",
                "else",
                "GET ... -> 200",
                1);
        scenario("Scenario", Outcome.FAILED, deviation.message(), ids);
        int last = scenarios.size() - 1;
        scenarios.set(last, scenarios.get(last).showing(List.of(deviation)));
        return this;
    }

    /** Adds a {@code NOT_JUDGED} scenario, whose precondition does not hold at a place. */
    public SampleRun rests(String place, String... ids) {
        ScenarioOutcome ended = scenario("Scenario", Outcome.NOT_JUDGED, "it rests on " + place, ids)
                .scenarios
                .remove(scenarios.size() - 1);
        scenarios.add(new ScenarioOutcome(
                ended.feature(),
                ended.line(),
                ended.title(),
                ended.tags(),
                ended.outcome(),
                ended.message(),
                ended.duration(),
                null,
                null,
                0,
                List.of(),
                new Precondition("GET /api/example/retrieve", place, "what is documented")));
        return this;
    }

    /** Reverses the order in which the scenarios ended. */
    SampleRun endedBackwards() {
        Collections.reverse(scenarios);
        return this;
    }

    SampleRun accepts(String id, String place) {
        accept.add(new AcceptedDeviation(id, place, "it is known"));
        return this;
    }

    SampleRun without(String... needs) {
        without = Set.of(needs);
        return this;
    }

    SampleRun accepts(String id) {
        accept.add(new AcceptedDeviation(id, "it is known"));
        return this;
    }

    public RunResult result() {
        return new RunResult(
                List.of(ProfileVerdicts.judge(PROFILE, new Requirements(requirements), scenarios)), without, accept);
    }

    ProfileVerdicts profile() {
        return result().profiles().get(0);
    }

    private SampleRun add(String id, Level level, @Nullable String untestable, String... needs) {
        requirements.add(new Requirement(
                id,
                level,
                new Source("Resources", "Time"),
                "A resource does what %s says.".formatted(id),
                untestable == null ? "Where is %s done?".formatted(id) : null,
                List.of(PROFILE),
                List.of(needs),
                untestable));
        return this;
    }
}
