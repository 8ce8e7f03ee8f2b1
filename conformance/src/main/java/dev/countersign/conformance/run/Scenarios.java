package dev.countersign.conformance.run;

import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.feature.GluePath;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.FeatureParserException;
import io.cucumber.core.options.RuntimeOptions;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.resource.ClassLoaders;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Runs the scenarios of the class path of the thread that creates it, and reports the outcome of each. */
public final class Scenarios {
    /** The files that Cucumber itself writes into the folder of a run. */
    public static final List<String> REPORTS = List.of(CucumberReports.PAGE, CucumberReports.MESSAGES);

    private final ScenarioSettings settings;
    private final ClassLoader classes = ClassLoaders.getDefaultClassLoader();

    public Scenarios(ScenarioSettings settings) {
        this.settings = settings;
    }

    public ScenarioSettings settings() {
        return settings;
    }

    /**
     * Runs all scenarios, and returns when the last has ended. Runs are independent of each other, so that several threads may
     * call this at the same time.
     *
     * @param listener receives each outcome as soon as the scenario has ended
     */
    public void run(RunContext run, RunListener listener) {
        try {
            List<Feature> features = features();
            new CucumberRun(options(), classes, settings, run).run(features, ordered(features), listener);
        } catch (FeatureParserException unreadable) {
            listener.onOutcome(new ScenarioOutcome(
                    settings.features(),
                    0,
                    "Reading the features",
                    List.of(),
                    Outcome.ERROR,
                    unreadable.toString(),
                    Duration.ZERO));
        }
    }

    private List<FeatureScenario> ordered(List<Feature> features) {
        List<FeatureScenario> scenarios = selected(features);
        Long shuffle = settings.shuffle();
        if (shuffle == null) {
            return scenarios;
        }
        List<FeatureScenario> shuffled = new ArrayList<>(scenarios);
        Collections.shuffle(shuffled, new Random(shuffle));
        return shuffled;
    }

    /** The number of scenarios. */
    public long count() {
        return tags().size();
    }

    /** The tags of each scenario, with their at signs. */
    public List<List<String>> tags() {
        return selected(features()).stream().map(FeatureScenario::tags).toList();
    }

    private List<FeatureScenario> selected(List<Feature> features) {
        return FeatureScenarios.matching(features, settings.tags()).stream()
                .filter(scenario ->
                        settings.locations().isEmpty() || settings.locations().contains(scenario.location()))
                .toList();
    }

    List<Feature> features() {
        return FeatureScenarios.features(options(), classes);
    }

    private RuntimeOptions options() {
        String features = settings.features();
        FeatureWithLines path = FeatureWithLines.parse(
                features.endsWith(".feature")
                        ? Path.of(features).toUri().toString()
                        : "classpath:/" + features.replace('.', '/'));
        return new RuntimeOptionsBuilder()
                .addFeature(path)
                .addGlue(GluePath.parse(settings.glue()))
                .setMonochrome()
                .build();
    }
}
