package dev.countersign.conformance.run;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which scenarios run, and how.
 *
 * @param features the package of the class path to search, at any depth; or a file, whose name ends in {@code .feature}
 * @param glue the package of their steps
 * @param tags a tag expression that scenarios have to match; empty for all
 * @param parallel how many run at the same time, unless they have to run alone
 * @param report the folder of Cucumber's own reports; null for none
 * @param shuffle the seed of a random order; null for the order of the features
 * @param locations of the scenarios that run, each a feature and a line; empty for all
 */
public record ScenarioSettings(
        String features,
        String glue,
        String tags,
        int parallel,
        @Nullable Path report,
        @Nullable Long shuffle,
        Set<String> locations) {
    public ScenarioSettings {
        if (parallel < 1) {
            throw new IllegalArgumentException("at least one scenario has to run at a time, not " + parallel);
        }
        locations = Set.copyOf(locations);
    }

    /** Settings for all scenarios, in the order of the features. */
    public ScenarioSettings(String features, String glue, String tags, int parallel, @Nullable Path report) {
        this(features, glue, tags, parallel, report, null, Set.of());
    }

    /** A copy with a random order. */
    public ScenarioSettings shuffled(long seed) {
        return new ScenarioSettings(features, glue, tags, parallel, report, seed, locations);
    }

    /** A copy for the scenarios at these locations. */
    public ScenarioSettings at(Set<String> locations) {
        return new ScenarioSettings(features, glue, tags, parallel, report, shuffle, locations);
    }
}
