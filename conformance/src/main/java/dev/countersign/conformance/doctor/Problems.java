package dev.countersign.conformance.doctor;

import dev.countersign.conformance.report.TerminalEscaper;
import dev.countersign.conformance.target.Redaction;
import dev.countersign.conformance.target.Target;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the results of checks, each once, without tokens and escaped for a terminal. */
final class Problems {
    private final Redaction redaction;
    private final Set<String> problems = new LinkedHashSet<>();
    private final Set<String> notes = new LinkedHashSet<>();

    Problems(Target target) {
        redaction = Redaction.of(target);
    }

    /** Records a certain error. */
    void problem(String sentence, Object... arguments) {
        problems.add(tidied(sentence, arguments));
    }

    /** Records what can't be determined, or makes a run verify less. */
    void note(String sentence, Object... arguments) {
        notes.add(tidied(sentence, arguments));
    }

    List<String> problems() {
        return new ArrayList<>(problems);
    }

    List<String> notes() {
        return new ArrayList<>(notes);
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation would need another dependency
    private String tidied(String sentence, Object... arguments) {
        return TerminalEscaper.line(redaction.apply(sentence.formatted(arguments)));
    }
}
