package dev.countersign.conformance.run;

import static java.util.Comparator.comparing;

import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.finding.Precondition;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one scenario, or of one example of an outline.
 *
 * @param feature the path of its feature on the class path
 * @param title as in the feature; examples of one outline may share it
 * @param tags with their at signs, sorted
 * @param message why it did not pass; empty if it did. Free of the target's tokens.
 * @param kind of resource that it was about; null if it was not about any
 * @param comparison what was compared, if it failed because of that; null otherwise
 * @param step the line of the step that ended it; 0 if it ran to its end, or something other than a step ended it
 * @param deviations of the target that it shows, including those that other requirements cover
 * @param precondition what does not hold, if the scenario is not judged; null otherwise
 */
public record ScenarioOutcome(
        String feature,
        int line,
        String title,
        List<String> tags,
        Outcome outcome,
        String message,
        Duration duration,
        @Nullable String kind,
        @Nullable Comparison comparison,
        int step,
        List<Deviation> deviations,
        @Nullable Precondition precondition) {
    /** By feature, line and kind. */
    public static final Comparator<ScenarioOutcome> BY_FEATURE = comparing(ScenarioOutcome::feature)
            .thenComparing(ScenarioOutcome::line)
            .thenComparing(scenario -> String.valueOf(scenario.kind()));

    private static final Predicate<String> NAMES_REQUIREMENT =
            Pattern.compile("@[A-Z]{3}-[0-9]+").asMatchPredicate();

    public ScenarioOutcome {
        tags = List.copyOf(tags);
        deviations = outcome == Outcome.FAILED ? withItsOwn(deviations, tags, title, message) : List.copyOf(deviations);
    }

    /** A failed scenario always has a deviation; without a known place, its title is used as the place. */
    private static List<Deviation> withItsOwn(List<Deviation> known, List<String> tags, String title, String message) {
        List<String> own = requirements(tags);
        if (known.stream().anyMatch(deviation -> !Collections.disjoint(deviation.requirements(), own))) {
            return List.copyOf(known);
        }
        Deviation unplaced = new Deviation(own, "", title, title, "", message, "", 0);
        return Stream.concat(known.stream(), Stream.of(unplaced)).toList();
    }

    /** An outcome without a kind of resource and without a comparison. */
    public ScenarioOutcome(
            String feature,
            int line,
            String title,
            List<String> tags,
            Outcome outcome,
            String message,
            Duration duration) {
        this(feature, line, title, tags, outcome, message, duration, null, null, 0, List.of(), null);
    }

    /** A copy with these deviations. */
    public ScenarioOutcome showing(List<Deviation> others) {
        return new ScenarioOutcome(
                feature, line, title, tags, outcome, message, duration, kind, comparison, step, others, precondition);
    }

    /** What was expected, and what was found instead. */
    public record Comparison(String expected, String found) {}

    /** The ids of the requirements that it checks. */
    public List<String> requirements() {
        return requirements(tags);
    }

    /** The requirement ids among tags. */
    public static List<String> requirements(Collection<String> tags) {
        return tags.stream()
                .filter(NAMES_REQUIREMENT)
                .map(tag -> tag.substring(1))
                .toList();
    }

    /** Its file and line, which identify it. */
    public String location() {
        return feature + ":" + line;
    }
}
