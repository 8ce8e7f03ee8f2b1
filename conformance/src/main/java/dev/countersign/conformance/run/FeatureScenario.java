package dev.countersign.conformance.run;

import static io.cucumber.core.resource.ClasspathSupport.resourceName;

import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.Pickle;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A scenario of a feature, or one example of an outline, as Cucumber runs it. */
record FeatureScenario(Feature feature, Pickle pickle) {
    /** Its tags, with their at signs, sorted. */
    List<String> tags() {
        return pickle.getTags().stream().distinct().sorted().toList();
    }

    /** Its feature and line. */
    String location() {
        return passed(Duration.ZERO).location();
    }

    /** Its outcome if it passes. */
    ScenarioOutcome passed(Duration duration) {
        return new ScenarioOutcome(
                featureName(), pickle.getLocation().getLine(), pickle.getName(), tags(), Outcome.PASSED, "", duration);
    }

    /** The path of its feature on the class path; for any other file, its name. */
    private String featureName() {
        URI uri = feature.getUri();
        return uri.getScheme().equals("file") ? Path.of(uri).getFileName().toString() : resourceName(uri);
    }

    /**
     * Whether a step is a precondition rather than a check of the target, by its keyword. {@code Given} steps, and {@code But}
     * steps, which begin the positive twin, are preconditions: if one fails, the requirements of the scenario are not judged.
     * {@code And} continues the step before it.
     *
     * @param line of the step; 0 if no step ended the scenario
     */
    boolean isPrecondition(int line) {
        List<String> lines = feature.getSource().lines().toList();
        for (int number = Math.min(line, lines.size()); number > 0; number--) {
            String text = lines.get(number - 1).strip();
            if (text.startsWith("Given ") || text.startsWith("But ")) {
                return true;
            }
            if (text.startsWith("When ") || text.startsWith("Then ") || text.startsWith("Scenario")) {
                return false;
            }
        }
        return false;
    }
}
