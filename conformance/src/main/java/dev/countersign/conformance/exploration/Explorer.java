package dev.countersign.conformance.exploration;

import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.Profile;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.run.RunContext;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.run.Suite;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Runs generated flows against a target as scenarios of the suite's own steps, and shortens the first that deviates. The flows
 * depend on the seed of the run, and their shortening on the target's responses, so all of it can be verified offline.
 */
public final class Explorer {
    /** The number of flows in one feature, so that memory use doesn't grow with the number of flows. */
    private static final int IN_ONE_FEATURE = 200;

    private static final List<Outcome> WORST_FIRST = List.of(
            Outcome.ERROR, Outcome.FAILED, Outcome.UNANSWERED, Outcome.PASSED, Outcome.NOT_JUDGED, Outcome.UNTESTABLE);

    private final Suite suite;
    private final RunContext run;
    private final int parallel;

    /** @param parallel how many flows run at the same time */
    public Explorer(Suite suite, RunContext run, int parallel) {
        this.suite = suite;
        this.run = run;
        this.parallel = parallel;
    }

    /** Whether a profile is about users who share resources; all flows are about that. */
    public static boolean canExplore(Profile profile) {
        return profile instanceof ResourceKind;
    }

    /**
     * Explores; returns empty if the run is interrupted meanwhile.
     *
     * @param flows how many
     * @param progress receives the number of flows run so far
     */
    public Optional<Exploration> explore(int flows, IntConsumer progress) {
        try (ScriptRunner player = new ScriptRunner(suite, run, parallel)) {
            OutcomeCounts tally = new OutcomeCounts();
            for (int first = 0; first < flows && !isInterrupted(); first += IN_ONE_FEATURE) {
                int end = Math.min(flows, first + IN_ONE_FEATURE);
                player.play("flows-%d.feature".formatted(first), scripts(first, end))
                        .forEach(tally::add);
                progress.accept(end);
            }
            return isInterrupted() ? Optional.empty() : conclusion(player, tally, flows);
        }
    }

    private List<Script> scripts(int first, int end) {
        return IntStream.range(first, end)
                .mapToObj(number ->
                        Script.of(GeneratedFlow.random(run.seed(), number), "Flow %d".formatted(number), keep()))
                .toList();
    }

    private Optional<Exploration> conclusion(ScriptRunner player, OutcomeCounts tally, int flows) {
        Outcome worst = WORST_FIRST.stream()
                .filter(outcome -> tally.count(outcome) > 0)
                .findFirst()
                .orElseThrow();
        ShortestFlow shortest = worst == Outcome.FAILED
                ? new Shortening(player, title(flows), keep()).of(tally.first(worst))
                : ShortestFlow.of(tally.first(worst));
        if (isInterrupted()) {
            return Optional.empty();
        }
        return Optional.of(new Exploration(
                run.profile().profile(),
                flows,
                tally.count(Outcome.PASSED),
                tally.count(Outcome.FAILED),
                shortest.feature(),
                outcome(shortest, tally, flows),
                player.scenarios()));
    }

    /** Whether resources still exist after their removal. */
    private boolean keep() {
        return run.kind() != null && !run.kind().removal().states().isEmpty();
    }

    private boolean isInterrupted() {
        return run.cancellation().isRequested();
    }

    private static String title(int flows) {
        return flows == 1 ? "A generated flow" : "%d generated flows".formatted(flows);
    }

    private static ScenarioOutcome outcome(ShortestFlow shortest, OutcomeCounts tally, int flows) {
        ScenarioOutcome found = shortest.outcome();
        return new ScenarioOutcome(
                found.feature(),
                found.line(),
                title(flows),
                GeneratedFeature.TAGS,
                found.outcome(),
                shortest.message(tally.count(found.outcome()), flows),
                tally.duration(),
                found.kind(),
                found.comparison(),
                found.step(),
                found.deviations(),
                found.precondition());
    }
}
