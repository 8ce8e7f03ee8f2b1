package dev.countersign.conformance.doctor;

import java.util.List;

/**
 * What was found before a run.
 *
 * @param problems a sentence for each thing that is certainly wrong, with what to change
 * @param notes a sentence for each thing that could not be looked into, or that a run will be the poorer for
 * @param prospect what a run will do, line by line
 */
public record Diagnosis(List<String> problems, List<String> notes, List<String> prospect) {
    public Diagnosis {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
        prospect = List.copyOf(prospect);
    }

    public boolean isReady() {
        return problems.isEmpty();
    }
}
