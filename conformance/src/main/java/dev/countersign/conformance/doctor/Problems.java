package dev.countersign.conformance.doctor;

import dev.countersign.conformance.report.TerminalEscaper;
import dev.countersign.conformance.target.Redaction;
import dev.countersign.conformance.target.Target;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what checks find, each once, without tokens and fit for a terminal. */
final class Problems {
    private final Redaction redaction;
    private final Set<String> problems = new LinkedHashSet<>();
    private final Set<String> notes = new LinkedHashSet<>();

    Problems(Target target) {
        redaction = Redaction.of(target);
    }

    /** Something is certainly wrong. */
    void problem(String sentence, Object... arguments) {
        problems.add(tidied(sentence, arguments));
    }

    /** Something can't be told, or makes a run verify less. */
    void note(String sentence, Object... arguments) {
        notes.add(tidied(sentence, arguments));
    }

    List<String> problems() {
        return new ArrayList<>(problems);
    }

    List<String> notes() {
        return new ArrayList<>(notes);
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be one more dependency
    private String tidied(String sentence, Object... arguments) {
        return TerminalEscaper.line(redaction.apply(sentence.formatted(arguments)));
    }
}
