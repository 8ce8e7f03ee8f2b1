package dev.countersign.conformance.target;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Collects the variables that a target file names and the environment lacks, to report them all at once. */
final class MissingVariables {
    private final Map<String, TargetValue> missing = new LinkedHashMap<>();

    void add(String variable, TargetValue value) {
        missing.putIfAbsent(variable, value);
    }

    /** @throws TargetFileException if any is missing, with the line of the first */
    void requireNone() {
        missing.entrySet().stream().findFirst().ifPresent(first -> {
            TargetValue value = first.getValue();
            throw value.wrong(
                    missing.size() == 1
                            ? "%s: the environment has no variable %s".formatted(value.path(), first.getKey())
                            : "the environment lacks %d variables: %s".formatted(missing.size(), all()));
        });
    }

    private String all() {
        return missing.entrySet().stream()
                .map(entry ->
                        "%s (%s)".formatted(entry.getKey(), entry.getValue().path()))
                .collect(Collectors.joining(", "));
    }
}
