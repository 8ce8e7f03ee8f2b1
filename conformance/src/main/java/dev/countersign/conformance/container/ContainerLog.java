package dev.countersign.conformance.container;

import static java.util.stream.Collectors.joining;

import dev.countersign.conformance.report.TerminalEscaper;
import dev.countersign.conformance.target.Redaction;
import dev.countersign.conformance.target.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A container's log without tokens: those in the target file, and all strings that look like one. */
final class ContainerLog {
    /** A server may issue tokens that are not in the target file. Trace ids, which are shorter, are kept. */
    private static final String LOOKS_LIKE_A_TOKEN = "[A-Za-z0-9_-]{40,}";

    private static final int LAST_LINES = 10;
    private static final int LONGEST_LINE = 300;

    private final String text;

    ContainerLog(String said, @Nullable Target target) {
        String known = target == null ? said : Redaction.of(target).apply(said);
        this.text = known.replaceAll(LOOKS_LIKE_A_TOKEN, "<maybe a token>");
    }

    /** The last lines as part of a message, escaped for a terminal. */
    String lastLines() {
        List<String> lines = text.lines().toList();
        return lines.stream()
                .skip(Math.max(0, lines.size() - LAST_LINES))
                .map(line -> "\n    " + TerminalEscaper.line(line.substring(0, Math.min(line.length(), LONGEST_LINE))))
                .collect(joining());
    }

    void write(Path directory) throws IOException {
        Files.writeString(directory.resolve("container.log"), text);
    }
}
