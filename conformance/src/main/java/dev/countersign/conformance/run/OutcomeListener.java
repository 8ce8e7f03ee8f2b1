package dev.countersign.conformance.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FilePosition;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Converts JUnit Platform events of scenarios to outcomes. */
final class OutcomeListener implements TestExecutionListener {
    private final OutcomeClassifier classifier;
    private final EvidenceLog evidence;
    private final @Nullable String kind;
    private final RunListener listener;
    private long all;
    private long done;
    private final Map<UniqueId, Long> begun = new ConcurrentHashMap<>();

    OutcomeListener(RunContext run, RunListener listener) {
        this.classifier = new OutcomeClassifier(run);
        this.evidence = run.evidence();
        this.kind = run.kind() == null ? null : run.kind().name();
        this.listener = listener;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        all = plan.countTestIdentifiers(TestIdentifier::isTest);
    }

    @Override
    public void executionStarted(TestIdentifier scenario) {
        begun.put(scenario.getUniqueIdObject(), System.nanoTime());
    }

    @Override
    public void executionFinished(TestIdentifier scenario, TestExecutionResult result) {
        Duration duration = Duration.ofNanos(System.nanoTime() - begun.getOrDefault(scenario.getUniqueIdObject(), 0L));
        if (scenario.isTest() || result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            notify(outcome(scenario, result, duration));
        }
        if (scenario.isTest()) {
            notifyProgress();
        }
    }

    private synchronized void notifyProgress() {
        done++;
        listener.onProgress(done, all);
    }

    private synchronized void notify(ScenarioOutcome outcome) {
        listener.onOutcome(outcome);
    }

    private ScenarioOutcome outcome(TestIdentifier scenario, TestExecutionResult result, Duration duration) {
        List<String> tags = scenario.getTags().stream()
                .map(TestTag::getName)
                .map("@"::concat)
                .sorted()
                .toList();
        ScenarioOutcome begun = new ScenarioOutcome(
                feature(scenario), line(scenario), scenario.getDisplayName(), tags, Outcome.PASSED, "", duration);
        return classifier
                .classify(begun.requirements(), scenario.getSource(), result, evidence.take(begun.location()))
                .of(begun, kind);
    }

    private static String feature(TestIdentifier scenario) {
        return scenario.getSource()
                .map(source -> source instanceof ClasspathResourceSource resource
                        ? resource.getClasspathResourceName()
                        : source instanceof FileSource file ? file.getFile().getName() : source.toString())
                .orElse(scenario.getDisplayName());
    }

    private static Optional<FilePosition> position(TestSource source) {
        return source instanceof FileSource file
                ? file.getPosition()
                : Optional.of(source)
                        .filter(ClasspathResourceSource.class::isInstance)
                        .map(ClasspathResourceSource.class::cast)
                        .flatMap(ClasspathResourceSource::getPosition);
    }

    private static int line(TestIdentifier scenario) {
        return scenario.getSource()
                .flatMap(OutcomeListener::position)
                .map(FilePosition::getLine)
                .orElse(0);
    }
}
