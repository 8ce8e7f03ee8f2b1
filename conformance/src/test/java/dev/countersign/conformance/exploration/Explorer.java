package dev.countersign.conformance.exploration;

import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.Run;
import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.run.ScenarioSettings;
import dev.countersign.conformance.run.Scenarios;
import dev.countersign.conformance.run.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Has flows run against a target as scenarios of the suite's own steps, and shortens what deviates. */
final class Explorer {
    private static final int AT_A_TIME = 4;

    private final Run run;
    private final Path directory;
    private int features;

    /** @param directory for the features that are made up */
    Explorer(Run run, Path directory) {
        this.run = run;
        this.directory = directory;
    }

    /** The first deviation of so many flows; the same flows for the same seed. */
    Optional<Deviation> explore(long seed, int flows) {
        List<Flow> all = IntStream.range(0, flows)
                .mapToObj(number -> Flow.random(seed, number))
                .toList();
        List<@Nullable Deviation> deviations = play(all);
        return deviations.stream()
                .filter(deviation -> deviation != null)
                .findFirst()
                .map(this::shortened);
    }

    /** Leaves out one move after the other, as long as something still deviates. */
    private Deviation shortened(Deviation deviation) {
        for (int move = 0; move < deviation.flow().moves().size(); move++) {
            Deviation shorter = play(List.of(deviation.flow().without(move))).get(0);
            if (shorter != null) {
                return shortened(shorter);
            }
        }
        return deviation;
    }

    /** For each flow its deviation, or null. */
    private List<@Nullable Deviation> play(List<Flow> flows) {
        List<String> lines = new ArrayList<>(List.of("Feature: Flows that nobody has thought of"));
        List<Integer> begins = new ArrayList<>();
        for (Flow flow : flows) {
            lines.add("  @RES-006 @must");
            lines.add("  Scenario: Flow %d".formatted(begins.size()));
            begins.add(lines.size());
            flow.steps().forEach(step -> lines.add("    " + step));
        }
        Queue<ScenarioOutcome> outcomes = outcomes(write(lines));
        return IntStream.range(0, flows.size())
                .mapToObj(number -> deviation(flows.get(number), begins.get(number), outcomes))
                .toList();
    }

    private static @Nullable Deviation deviation(Flow flow, int begin, Queue<ScenarioOutcome> outcomes) {
        ScenarioOutcome outcome = outcomes.stream()
                .filter(one -> one.line() == begin)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no outcome of the flow at line " + begin));
        if (outcome.outcome() == Outcome.PASSED) {
            return null;
        }
        if (outcome.outcome() != Outcome.FAILED) {
            throw new IllegalStateException("neither passed nor failed: " + outcome);
        }
        return new Deviation(flow, flow.steps().subList(0, outcome.step() - begin), outcome.message());
    }

    private Queue<ScenarioOutcome> outcomes(Path feature) {
        Queue<ScenarioOutcome> outcomes = new ConcurrentLinkedQueue<>();
        new Scenarios(new ScenarioSettings(feature.toString(), Suite.published().glue(), "", AT_A_TIME, null))
                .run(run, outcomes::add);
        return outcomes;
    }

    private Path write(List<String> lines) {
        try {
            return Files.write(directory.resolve("flows-%d.feature".formatted(features++)), lines);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
