package dev.countersign.conformance.cli;

import java.util.Map;

/**
 * What commands find around them.
 *
 * @param coloured whether whoever reads the output sees colours
 */
record Surroundings(Stages stages, Suite suite, Map<String, String> environment, boolean coloured) {
    Surroundings {
        environment = Map.copyOf(environment);
    }
}
