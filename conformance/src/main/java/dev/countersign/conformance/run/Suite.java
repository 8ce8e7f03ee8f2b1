package dev.countersign.conformance.run;

import static java.util.stream.Collectors.joining;

import dev.countersign.conformance.requirement.Requirement;
import dev.countersign.conformance.requirement.Requirements;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What targets are judged by.
 *
 * @param features the package of the class path with the features
 * @param glue the package with their steps
 */
public record Suite(String features, String glue, Requirements requirements) {
    public static Suite published() {
        return new Suite("countersign", "dev.countersign.conformance.steps", Requirements.published());
    }

    /**
     * Which scenarios of a profile run, and how.
     *
     * @param asked what else their tags have to meet; empty for nothing
     * @param report where Cucumber's own reports go; null for nowhere
     */
    public ScenarioSettings settings(
            Profile profile, @Nullable ResourceKind kind, String asked, int parallel, @Nullable Path report) {
        return new ScenarioSettings(features, glue, tags(profile, kind, asked), parallel, report);
    }

    /**
     * What the tags of a profile's scenarios have to meet.
     *
     * @param asked what else they have to meet; empty for nothing
     */
    public String tags(Profile profile, @Nullable ResourceKind kind, String asked) {
        String ofProfile = requirements.of(profile.profile()).stream()
                .map(Requirement::tag)
                .collect(joining(" or "));
        String open = " or (@unspecified and %s)".formatted(kind == null ? "@agave" : "not @agave");
        String ofOthers = kind == null ? "" : " and not " + kind.tagOfOthers();
        return (asked.isEmpty() ? "" : "(%s) and ".formatted(asked)) + "(" + ofProfile + open + ") and "
                + profile.tags() + ofOthers;
    }
}
