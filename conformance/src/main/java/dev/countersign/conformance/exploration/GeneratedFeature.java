package dev.countersign.conformance.exploration;

import java.util.ArrayList;
import java.util.List;

/** A feature of generated scenarios, line by line. */
final class GeneratedFeature {
    /** The requirement that they check: who may do what with a resource. */
    static final List<String> TAGS = List.of("@RES-006", "@must");

    private final List<String> lines = new ArrayList<>(List.of("Feature: Generated flows"));

    /** Adds a scenario; returns the number of its first line, which has the title. */
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
