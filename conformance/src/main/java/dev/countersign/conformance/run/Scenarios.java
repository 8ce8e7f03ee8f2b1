package dev.countersign.conformance.run;

import static io.cucumber.junit.platform.engine.Constants.ANSI_COLORS_DISABLED_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.JUNIT_PLATFORM_SHORT_NAMING_STRATEGY_EXAMPLE_NAME_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PARALLEL_CONFIG_FIXED_MAX_POOL_SIZE_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PARALLEL_CONFIG_FIXED_PARALLELISM_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PARALLEL_CONFIG_STRATEGY_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PARALLEL_EXECUTION_ENABLED_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PUBLISH_QUIET_PROPERTY_NAME;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectFile;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.launcher.LauncherConstants.DISCOVERY_ISSUE_FAILURE_PHASE_PROPERTY_NAME;

import io.cucumber.junit.platform.engine.CucumberTestEngine;
import io.cucumber.tagexpressions.Expression;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.support.hierarchical.ExclusiveResource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the scenarios of the class path, and reports the outcome of each. */
public final class Scenarios {
    /** The files that Cucumber itself writes into the folder of a run. */
    public static final List<String> REPORTS = List.of(CucumberReports.PAGE, CucumberReports.MESSAGES);

    private static final String ALONE = "cucumber.execution.exclusive-resources.alone.read-write";
    private static final String WAITS = "cucumber.execution.exclusive-resources.waits.read-write";
    /** How many scenarios may wait at the same time, each on its own thread. */
    private static final int MOST_WAITING = 500;

    private final ScenarioSettings settings;

    public Scenarios(ScenarioSettings settings) {
        this.settings = settings;
    }

    public ScenarioSettings settings() {
        return settings;
    }

    /**
     * Runs all scenarios, and returns when the last has ended.
     *
     * @param listener receives each outcome as soon as the scenario has ended
     */
    @SuppressWarnings("try") // the run is held open, not used
    public void run(RunContext run, RunListener listener) {
        try (RunContextHolder underWay = RunContextHolder.begin(run)) {
            Map<String, String> parameters = parameters(run);
            Launcher launcher = launcher(engine(parameters));
            launcher.execute(launcher.discover(request(parameters)), new OutcomeListener(run, listener));
        }
    }

    /** If waits overlap, features with scenarios that wait run first. */
    private static TestEngine engine(Map<String, String> parameters) {
        TestEngine cucumber = new CucumberTestEngine();
        return parameters.containsKey(ALONE) ? cucumber : new LongestWaitFirst(cucumber);
    }

    /** The number of scenarios. */
    public long count() {
        return launcher(new CucumberTestEngine())
                .discover(request(Map.of()))
                .countTestIdentifiers(TestIdentifier::isTest);
    }

    /** The tags of each scenario, with their at signs. */
    public List<List<String>> tags() {
        TestPlan plan = launcher(new CucumberTestEngine()).discover(request(Map.of()));
        return plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .filter(TestIdentifier::isTest)
                .map(scenario -> scenario.getTags().stream()
                        .map(tag -> "@" + tag.getName())
                        .sorted()
                        .toList())
                .toList();
    }

    /** Cucumber's own filter parses the expression again for each scenario, which takes longer than some scenarios do. */
    private PostDiscoveryFilter wanted() {
        Expression wanted = TagExpressionParser.parse(settings.tags());
        return scenario -> FilterResult.includedIf(!scenario.isTest()
                || wanted.evaluate(scenario.getTags().stream()
                        .map(tag -> "@" + tag.getName())
                        .toList()));
    }

    private DiscoverySelector features() {
        return settings.features().endsWith(".feature")
                ? selectFile(settings.features())
                : selectPackage(settings.features());
    }

    /** Loads no extensions from the class path or the environment, because they could change verdicts. */
    private static Launcher launcher(TestEngine engine) {
        return LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(engine)
                .build());
    }

    private LauncherDiscoveryRequest request(Map<String, String> parameters) {
        return LauncherDiscoveryRequestBuilder.request()
                .enableImplicitConfigurationParameters(false)
                .selectors(features())
                .filters(wanted())
                .configurationParameters(parameters)
                .build();
    }

    private Map<String, String> parameters(RunContext run) {
        return parameters(
                run.profile().oneScenarioAtATime(run.target()) ? 1 : settings.parallel(),
                run.ioFactory().isolates(),
                run.permits().areLimited());
    }

    /** @param permits whether {@link TargetPermits} limit the scenarios, rather than the pool */
    private Map<String, String> parameters(int parallel, boolean setsApart, boolean permits) {
        Map<String, String> parameters = new HashMap<>();
        // Unreadable features are an outcome of the run, not of its discovery.
        parameters.put(DISCOVERY_ISSUE_FAILURE_PHASE_PROPERTY_NAME, "execution");
        parameters.put(GLUE_PROPERTY_NAME, settings.glue());
        parameters.put(PLUGIN_PUBLISH_QUIET_PROPERTY_NAME, "true");
        parameters.put(ANSI_COLORS_DISABLED_PROPERTY_NAME, "true");
        parameters.put(JUNIT_PLATFORM_SHORT_NAMING_STRATEGY_EXAMPLE_NAME_PROPERTY_NAME, "pickle");
        parameters.put(PARALLEL_EXECUTION_ENABLED_PROPERTY_NAME, String.valueOf(permits || parallel > 1));
        parameters.put(PARALLEL_CONFIG_STRATEGY_PROPERTY_NAME, "fixed");
        parameters.put(PARALLEL_CONFIG_FIXED_PARALLELISM_PROPERTY_NAME, String.valueOf(parallel));
        parameters.put(
                PARALLEL_CONFIG_FIXED_MAX_POOL_SIZE_PROPERTY_NAME,
                String.valueOf(permits ? parallel + MOST_WAITING : parallel));
        if (!permits) {
            String alone = setsApart ? "what is set apart" : ExclusiveResource.GLOBAL_KEY;
            parameters.put(ALONE, alone);
            parameters.put(WAITS, alone);
        }
        Path report = settings.report();
        if (report != null) {
            parameters.put(PLUGIN_PROPERTY_NAME, CucumberReports.plugin(report));
        }
        return parameters;
    }
}
