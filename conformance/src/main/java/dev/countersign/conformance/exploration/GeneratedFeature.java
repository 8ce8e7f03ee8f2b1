package dev.countersign.conformance.exploration;

import java.util.ArrayList;
import java.util.List;

/** A feature of made-up scenarios, line by line. */
final class GeneratedFeature {
    /** The requirement that they check is who may do what with a resource. */
    static final List<String> TAGS = List.of("@RES-006", "@must");

    private final List<String> lines = new ArrayList<>(List.of("Feature: Flows that nobody has thought of"));

    /** Adds a scenario; answers the line that it begins with. */
    int add(Script script) {
        lines.add("");
        lines.add("  " + String.join(" ", TAGS));
        lines.add("  Scenario: " + script.title());
        int begin = lines.size();
        script.steps().forEach(step -> lines.add("    " + step));
        return begin;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
