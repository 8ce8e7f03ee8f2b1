package dev.countersign.conformance.report;

import dev.countersign.conformance.dialect.Observation;
import dev.countersign.conformance.exploration.Exploration;
import dev.countersign.conformance.run.Leftover;
import dev.countersign.conformance.strength.KillMatrix;
import dev.countersign.conformance.target.Redaction;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.verdict.RunResult;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that there is to tell of a run.
 *
 * @param interrupted whether it was stopped before its end
 * @param observations what the target does where the documents leave it open
 * @param explorations what was made up besides the scenarios
 * @param strength what the checks are known to catch; null where nothing is known of those that ran
 * @param left what the run has created and is still at the target
 */
public record RunReport(
        Target target,
        long seed,
        RunResult judgement,
        boolean interrupted,
        List<Observation> observations,
        List<Exploration> explorations,
        @Nullable KillMatrix strength,
        List<Leftover> left) {
    public RunReport {
        left = List.copyOf(left);
    }

    /** A report of a run that left nothing behind. */
    public RunReport(
            Target target,
            long seed,
            RunResult judgement,
            boolean interrupted,
            List<Observation> observations,
            List<Exploration> explorations,
            @Nullable KillMatrix strength) {
        this(target, seed, judgement, interrupted, observations, explorations, strength, List.of());
    }

    /** One in which nothing was noted, and of whose checks nothing is known. */
    public RunReport(Target target, long seed, RunResult judgement, boolean interrupted) {
        this(target, seed, judgement, interrupted, List.of(), List.of(), null);
    }

    private static final int INTERRUPTED = 130;

    /** What is written in any case. */
    static final String RESULT = "result.json";

    public static final List<String> FILES = List.of(RESULT, "junit.xml", "badge.svg", "report.html");

    /** What is written where anything failed. */
    public static final String SCRIPT = "reproduce.sh";

    public int exitStatus() {
        return interrupted ? INTERRUPTED : judgement.verdict().exitStatus();
    }

    /** Writes the files that machines read. */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        write(directory.resolve(RESULT), new ResultFile(this).content());
        write(directory.resolve("junit.xml"), new JunitFile(judgement).content());
        write(directory.resolve("badge.svg"), Badge.of(judgement));
    }

    /**
     * Writes the page that people read, and how to repeat what failed.
     *
     * @param exchanges what was recorded of the run; not there where nothing was
     * @param provider where the provider was reached; null where none was certified
     */
    public void writePage(Path directory, Path exchanges, @Nullable URI provider) throws IOException {
        new HtmlFile(this).write(directory, Files.exists(exchanges) ? new RecordedFlows(exchanges, provider) : null);
    }

    /** A target may answer what is no Unicode; unlike {@link Files#writeString} this writes a question mark then. */
    private static void write(Path file, String content) throws IOException {
        Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    Redaction redaction() {
        return Redaction.of(target);
    }
}
