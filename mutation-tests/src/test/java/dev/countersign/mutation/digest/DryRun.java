package dev.countersign.mutation.digest;

import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.run.Suite;
import io.cucumber.core.backend.ObjectFactory;
import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.feature.GluePath;
import io.cucumber.core.options.RuntimeOptions;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.DataTableArgument;
import io.cucumber.plugin.event.DocStringArgument;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Step;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseStarted;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Matches all scenarios with their steps without running them. */
final class DryRun {
    private final List<MatchedScenario> scenarios = new ArrayList<>();

    private DryRun() {}

    static List<MatchedScenario> of(Suite suite) {
        DryRun run = new DryRun();
        Runtime cucumber = Runtime.builder()
                .withRuntimeOptions(options(suite))
                .withObjectFactorySupplier(NoObjects::new)
                .withAdditionalPlugins((ConcurrentEventListener) events ->
                        events.registerHandlerFor(TestCaseStarted.class, started -> run.add(started.getTestCase())))
                .build();
        cucumber.run();
        if (cucumber.exitStatus() != 0 || run.scenarios.isEmpty()) {
            throw new IllegalStateException("some scenarios have steps that are undefined or ambiguous");
        }
        return run.scenarios;
    }

    private static RuntimeOptions options(Suite suite) {
        return new RuntimeOptionsBuilder()
                .addFeature(FeatureWithLines.parse("classpath:/" + suite.features()))
                .addGlue(GluePath.parse(suite.glue()))
                .setDryRun()
                .setMonochrome()
                .build();
    }

    private void add(TestCase scenario) {
        List<PickleStepTestStep> steps = scenario.getTestSteps().stream()
                .filter(PickleStepTestStep.class::isInstance)
                .map(PickleStepTestStep.class::cast)
                .toList();
        scenarios.add(new MatchedScenario(
                scenario.getUri().toString(),
                new TreeSet<>(ScenarioOutcome.requirements(scenario.getTags())),
                new TreeSet<>(scenario.getTags()),
                steps.stream().map(step -> text(step.getStep())).toList(),
                steps.stream().map(DryRun::method).collect(Collectors.toSet())));
    }

    private static String method(PickleStepTestStep step) {
        return step.getCodeLocation().replaceAll("\\(.*", "");
    }

    private static String text(Step step) {
        String line = step.getKeyword() + step.getText();
        if (step.getArgument() instanceof DocStringArgument text) {
            return line + "\n" + text.getContent();
        }
        if (step.getArgument() instanceof DataTableArgument table) {
            return line + "\n"
                    + table.cells().stream().map(row -> String.join(" | ", row)).collect(Collectors.joining("\n"));
        }
        return line;
    }

    /** Creates nothing, since nothing is called. */
    private static final class NoObjects implements ObjectFactory {
        @Override
        public boolean addClass(Class<?> glue) {
            return true;
        }

        @Override
        public <T> T getInstance(Class<T> glue) {
            throw new IllegalStateException("a dry run needs no " + glue);
        }

        @Override
        public void start() {}

        @Override
        public void stop() {}
    }
}
