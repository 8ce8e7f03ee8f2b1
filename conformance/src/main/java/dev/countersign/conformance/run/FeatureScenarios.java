package dev.countersign.conformance.run;

import io.cucumber.core.eventbus.RandomUuidGenerator;
import io.cucumber.core.feature.FeatureParser;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.options.RuntimeOptions;
import io.cucumber.core.runtime.FeaturePathFeatureSupplier;
import io.cucumber.tagexpressions.Expression;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.util.List;

/** Reads features, and selects the scenarios to run. */
final class FeatureScenarios {
    private FeatureScenarios() {}

    /**
     * The features that the options name.
     *
     * @param classes has them on its class path
     * @throws io.cucumber.core.gherkin.FeatureParserException if a feature is not valid Gherkin
     */
    static List<Feature> features(RuntimeOptions options, ClassLoader classes) {
        return new FeaturePathFeatureSupplier(
                        () -> classes, options, new FeatureParser(new RandomUuidGenerator()::generateId))
                .get();
    }

    /**
     * The scenarios that match a tag expression, in the order of the features.
     *
     * @param tags empty for all
     */
    static List<FeatureScenario> matching(List<Feature> features, String tags) {
        Expression selected = TagExpressionParser.parse(tags);
        return features.stream()
                .flatMap(feature -> feature.getPickles().stream().map(pickle -> new FeatureScenario(feature, pickle)))
                .filter(scenario -> selected.evaluate(scenario.pickle().getTags()))
                .toList();
    }
}
