package dev.countersign.conformance.report;

import dev.countersign.conformance.target.Redaction;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.verdict.Judgement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * All that there is to tell of a run.
 *
 * @param interrupted whether it was stopped before its end
 */
public record RunReport(Target target, long seed, Judgement judgement, boolean interrupted) {
    private static final int INTERRUPTED = 130;

    /** What {@link #write} writes. */
    public static final List<String> FILES = List.of("result.json", "junit.xml");

    public int exitStatus() {
        return interrupted ? INTERRUPTED : judgement.verdict().exitStatus();
    }

    /** Writes the files that machines read. */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        write(directory.resolve("result.json"), new ResultFile(this).content());
        write(directory.resolve("junit.xml"), new JunitFile(judgement).content());
    }

    /** A target may answer what is no Unicode; unlike {@link Files#writeString} this writes a question mark then. */
    private static void write(Path file, String content) throws IOException {
        Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    Redaction redaction() {
        return Redaction.of(target);
    }
}
