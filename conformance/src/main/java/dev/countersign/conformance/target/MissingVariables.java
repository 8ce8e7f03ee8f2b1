package dev.countersign.conformance.target;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Collects the variables that a target file names and the environment lacks, to report them all at once. */
final class MissingVariables {
    private final Map<String, Place> missing = new LinkedHashMap<>();

    void add(String variable, Section section, String key) {
        missing.putIfAbsent(variable, new Place(section, key));
    }

    /** @throws TargetFileException if any is missing, with the line of the first */
    void requireNone() {
        missing.entrySet().stream().findFirst().ifPresent(first -> {
            Place place = first.getValue();
            throw place.section()
                    .wrong(
                            place.key(),
                            missing.size() == 1
                                    ? "%s: the environment has no variable %s".formatted(place, first.getKey())
                                    : "the environment lacks %d variables: %s".formatted(missing.size(), all()));
        });
    }

    private String all() {
        return missing.entrySet().stream()
                .map(entry -> "%s (%s)".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private record Place(Section section, String key) {
        @Override
        public String toString() {
            return section.within(key);
        }
    }
}
