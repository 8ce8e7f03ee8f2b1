package dev.countersign.conformance.run;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.util.List;

/** Orders scenarios by their longest wait, longest first, because that wait decides how long a run takes. */
final class LongestWaitFirst {
    private static final Duration NONE = Duration.ofSeconds(-1);

    private LongestWaitFirst() {}

    /** The scenarios in this order; those that wait equally long stay in theirs. */
    static List<FeatureScenario> order(List<FeatureScenario> scenarios) {
        return scenarios.stream()
                .sorted(comparing((FeatureScenario scenario) ->
                                longestWait(scenario.pickle().getTags()))
                        .reversed())
                .toList();
    }

    static Duration longestWait(List<String> tags) {
        return tags.contains("@waits") ? Wait.longest(tags).orElse(Duration.ZERO) : NONE;
    }
}
