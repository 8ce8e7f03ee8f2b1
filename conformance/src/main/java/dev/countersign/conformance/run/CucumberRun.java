package dev.countersign.conformance.run;

import io.cucumber.core.backend.ObjectFactory;
import io.cucumber.core.eventbus.EventBus;
import io.cucumber.core.eventbus.RandomUuidGenerator;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.options.RuntimeOptions;
import io.cucumber.core.plugin.PluginFactory;
import io.cucumber.core.plugin.Plugins;
import io.cucumber.core.runner.Runner;
import io.cucumber.core.runtime.BackendServiceLoader;
import io.cucumber.core.runtime.CucumberExecutionContext;
import io.cucumber.core.runtime.ExitStatus;
import io.cucumber.core.runtime.ObjectFactorySupplier;
import io.cucumber.core.runtime.SynchronizedEventBus;
import io.cucumber.core.runtime.TestCaseResultObserver;
import io.cucumber.core.runtime.TestCaseResultObserver.Suggestion;
import io.cucumber.core.runtime.ThreadLocalRunnerSupplier;
import io.cucumber.core.runtime.TimeServiceEventBus;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One run of scenarios by Cucumber, whose steps get the context of the run. */
final class CucumberRun {
    private final ScenarioSettings settings;
    private final RunContext run;
    private final OutcomeClassifier classifier;
    private final CucumberExecutionContext cucumber;

    /** @param classes has the steps on its class path */
    CucumberRun(RuntimeOptions options, ClassLoader classes, ScenarioSettings settings, RunContext run) {
        this.settings = settings;
        this.run = run;
        this.classifier = new OutcomeClassifier(run);
        this.cucumber = cucumber(options, classes);
    }

    private CucumberExecutionContext cucumber(RuntimeOptions options, ClassLoader classes) {
        EventBus bus = SynchronizedEventBus.synchronize(
                new TimeServiceEventBus(Clock.systemUTC(), new RandomUuidGenerator()::generateId));
        ExitStatus status = new ExitStatus(options);
        Plugins plugins = new Plugins(new PluginFactory(), options);
        plugins.addPlugin(status);
        Path report = settings.report();
        if (report != null) {
            plugins.addPlugin(CucumberReports.in(report, run.target()));
        }
        plugins.setEventBusOnEventListenerPlugins(bus);
        ThreadLocal<ObjectFactory> factories = ThreadLocal.withInitial(() -> new RunObjectFactory(run));
        ObjectFactorySupplier objects = factories::get;
        return new CucumberExecutionContext(
                bus,
                status,
                new ThreadLocalRunnerSupplier(options, bus, new BackendServiceLoader(() -> classes, objects), objects));
    }

    /**
     * Runs scenarios, and returns when the last has ended.
     *
     * @param features those of the scenarios
     */
    void run(List<Feature> features, List<FeatureScenario> scenarios, RunListener listener) {
        OutcomeCounter outcomes = new OutcomeCounter(listener, scenarios.size());
        cucumber.runFeatures(() -> {
            features.forEach(cucumber::beforeFeature);
            pool().run(scenarios, scenario -> outcomes.add(outcome(scenario)));
        });
    }

    private ScenarioPool pool() {
        return new ScenarioPool(
                run.profile().oneScenarioAtATime(run.target()) ? 1 : settings.parallel(),
                run.ioFactory().isolates(),
                run.permits().areLimited());
    }

    private ScenarioOutcome outcome(FeatureScenario scenario) {
        long begun = System.nanoTime();
        @Nullable Throwable thrown = thrownBy(scenario);
        ScenarioOutcome passed = scenario.passed(Duration.ofNanos(System.nanoTime() - begun));
        String kind = run.kind() == null ? null : run.kind().name();
        return classifier
                .classify(scenario, thrown, run.evidence().take(passed.location()))
                .of(passed, kind);
    }

    /** Runs a scenario; returns what its steps threw, or the reason why Cucumber could not run them. */
    private @Nullable Throwable thrownBy(FeatureScenario scenario) {
        try {
            cucumber.runTestCase(runner -> run(runner, scenario));
            return null;
        } catch (Exception | Error thrown) {
            return thrown;
        }
    }

    private static void run(Runner runner, FeatureScenario scenario) {
        try (TestCaseResultObserver result = new TestCaseResultObserver(runner.getBus())) {
            runner.runPickle(scenario.pickle());
            result.assertTestCasePassed(
                    () -> new IllegalStateException("a step was skipped without a reason"),
                    Function.identity(),
                    CucumberRun::undefined,
                    Function.identity());
        }
    }

    private static Throwable undefined(List<Suggestion> steps) {
        return new IllegalStateException(
                "The step '%s' is undefined.".formatted(steps.get(0).getStep()));
    }
}
