package dev.countersign.conformance.run;

import static java.util.stream.Collectors.joining;

import dev.countersign.conformance.requirement.Requirement;
import dev.countersign.conformance.requirement.Requirements;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The features, steps and requirements that targets are tested against.
 *
 * @param features the package of the class path with the features
 * @param glue the package with their steps
 */
public record Suite(String features, String glue, Requirements requirements) {
    public static Suite published() {
        return new Suite(
                "countersign",
                "dev.countersign.conformance.steps",
                Requirements.in("countersign.requirements", Profiles.byName()));
    }

    /**
     * The settings of the scenarios of a profile.
     *
     * @param asked an additional tag expression; empty for none
     * @param report the folder of Cucumber's own reports; null for none
     */
    public ScenarioSettings settings(
            Profile profile, @Nullable ResourceKind kind, String asked, int parallel, @Nullable Path report) {
        return new ScenarioSettings(features, glue, tags(profile, kind, asked), parallel, report);
    }

    /**
     * The tag expression of a profile's scenarios.
     *
     * @param asked an additional tag expression; empty for none
     */
    public String tags(Profile profile, @Nullable ResourceKind kind, String asked) {
        String ofProfile = requirements.of(profile.profile()).stream()
                .map(Requirement::tag)
                .collect(joining(" or "));
        String open = " or (@unspecified and %s)".formatted(kind == null ? "@agave" : "not @agave");
        String ofOthers = kind == null ? "" : " and not " + kind.tagsOfOthers();
        return (asked.isEmpty() ? "" : "(%s) and ".formatted(asked)) + "(" + ofProfile + open + ") and "
                + profile.tags() + ofOthers;
    }
}
