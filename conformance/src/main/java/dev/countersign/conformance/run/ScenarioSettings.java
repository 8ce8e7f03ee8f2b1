package dev.countersign.conformance.run;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which scenarios are run, and how.
 *
 * @param features the package of the class path that they are looked for in, at any depth; or a file, whose name ends in
 *     {@code .feature}
 * @param glue the package of their steps
 * @param tags an expression that the tags of a scenario have to meet; empty for all
 * @param parallel how many run at the same time, unless they have to run alone
 * @param report where Cucumber's own reports go; null for nowhere
 */
public record ScenarioSettings(String features, String glue, String tags, int parallel, @Nullable Path report) {
    public ScenarioSettings {
        if (parallel < 1) {
            throw new IllegalArgumentException("at least one scenario has to run at a time, not " + parallel);
        }
    }
}
