package dev.countersign.conformance.cli;

import dev.countersign.conformance.run.ResourceKind;
import java.nio.file.Path;
import java.util.List;

/**
 * What a certification consists of.
 *
 * @param tags an expression that the tags of a scenario have to meet; empty for all
 * @param parallel how many scenarios run at the same time
 * @param report the folder that takes the report
 */
record CertifyPlan(List<ResourceKind> kinds, String tags, long seed, int parallel, Path report) {
    CertifyPlan {
        kinds = List.copyOf(kinds);
    }
}
