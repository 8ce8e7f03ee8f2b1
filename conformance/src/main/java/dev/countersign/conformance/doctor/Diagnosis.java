package dev.countersign.conformance.doctor;

import java.util.List;

/**
 * The result of the checks before a run.
 *
 * @param problems one sentence for each certain error, with what to change
 * @param notes one sentence for each thing that could not be checked, or that makes a run verify less
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
