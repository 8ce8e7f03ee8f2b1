package dev.countersign.conformance.docs;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** The text of a feature file. */
record FeatureText(String path, List<String> lines) {
    FeatureText {
        lines = List.copyOf(lines);
    }

    static FeatureText of(String path) {
        return new FeatureText(path, Contract.lines(path));
    }

    String title() {
        return lines.get(heading()).strip().substring("Feature:".length()).strip();
    }

    /** The text between the title and the first tag or scenario. */
    String prose() {
        return lines.stream()
                .skip(heading() + 1L)
                .map(String::strip)
                .takeWhile(line -> !line.startsWith("@") && !isBeginning(line))
                .collect(joining(" "))
                .strip();
    }

    String line(int number) {
        return lines.get(number - 1);
    }

    /** The scenario, or the whole outline, that contains a line. */
    String scenario(int line) {
        int first = line - 1;
        while (first > 0 && !lines.get(first).strip().startsWith("Scenario")) {
            first--;
        }
        String following = lines.stream()
                .skip(first + 1L)
                .takeWhile(text -> !text.strip().startsWith("@") && !isBeginning(text.strip()))
                .collect(joining("\n"));
        return (lines.get(first) + "\n" + following).stripIndent().strip();
    }

    private static boolean isBeginning(String line) {
        return line.startsWith("Scenario") || line.startsWith("Background:") || line.startsWith("Rule:");
    }

    private int heading() {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith("Feature:")) {
                return i;
            }
        }
        throw new IllegalStateException(path + " has no title");
    }
}
