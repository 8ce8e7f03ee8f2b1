package dev.countersign.conformance.exploration;

import dev.countersign.conformance.run.RunContext;
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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Runs scripts from temporary files, since Cucumber reads only files. Close it to delete them. */
final class ScriptRunner implements AutoCloseable {
    private final Suite suite;
    private final RunContext run;
    private final int parallel;
    private final Path directory;
    private final List<Path> files = new ArrayList<>();
    private final List<String> scenarios = new ArrayList<>();

    /** @param parallel how many scripts run at the same time */
    ScriptRunner(Suite suite, RunContext run, int parallel) {
        this.suite = suite;
        this.run = run;
        this.parallel = parallel;
        try {
            directory = Files.createTempDirectory("countersign");
        } catch (IOException problem) {
            throw new UncheckedIOException("there is no room for generated flows", problem);
        }
    }

    /**
     * Runs the scripts, and returns the outcome of each.
     *
     * @param name of the feature, unique
     */
    List<PlayedScript> play(String name, List<Script> scripts) {
        GeneratedFeature feature = new GeneratedFeature();
        List<Integer> begins = scripts.stream().map(feature::add).toList();
        Map<Integer, ScenarioOutcome> outcomes = outcomes(write(name, feature));
        return IntStream.range(0, scripts.size())
                .mapToObj(number -> new PlayedScript(scripts.get(number), ended(outcomes, name, begins.get(number))))
                .toList();
    }

    private static ScenarioOutcome ended(Map<Integer, ScenarioOutcome> outcomes, String name, int begin) {
        ScenarioOutcome outcome = outcomes.get(begin);
        if (outcome == null) {
            throw new IllegalStateException("no outcome of the scenario at %s:%d".formatted(name, begin));
        }
        return outcome;
    }

    /** The locations of all scenarios that were run, as in recordings. */
    List<String> scenarios() {
        return List.copyOf(scenarios);
    }

    private Map<Integer, ScenarioOutcome> outcomes(Path feature) {
        Map<Integer, ScenarioOutcome> outcomes = new ConcurrentHashMap<>();
        new Scenarios(new ScenarioSettings(feature.toString(), suite.glue(), "", parallel, null))
                .run(run, outcome -> outcomes.put(outcome.line(), outcome));
        outcomes.values().forEach(outcome -> scenarios.add(outcome.location()));
        return outcomes;
    }

    private Path write(String name, GeneratedFeature feature) {
        Path file = directory.resolve(name);
        files.add(file);
        try {
            return Files.write(file, feature.lines());
        } catch (IOException problem) {
            throw new UncheckedIOException("generated flows can't be written to " + file, problem);
        }
    }

    @Override
    public void close() {
        try {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.delete(directory);
        } catch (IOException problem) {
            throw new UncheckedIOException("generated flows can't be deleted in " + directory, problem);
        }
    }
}
