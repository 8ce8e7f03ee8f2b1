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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The results of a run, which the report files are written from.
 *
 * @param observations of behaviour that the documents leave open
 * @param explorations the results of the generated flows
 * @param strength which mutants the checks catch; null if that is unknown for the checks that ran
 * @param left what the run created and still exists at the target
 * @param provider the URL of the provider under certification; null where Core is certified
 */
public record RunReport(
        Target target,
        long seed,
        RunResult result,
        List<Observation> observations,
        List<Exploration> explorations,
        @Nullable KillMatrix strength,
        List<Leftover> left,
        @Nullable URI provider) {
    public RunReport {
        left = List.copyOf(left);
    }

    /** A report of a run of Core with no leftovers. */
    public RunReport(
            Target target,
            long seed,
            RunResult result,
            List<Observation> observations,
            List<Exploration> explorations,
            @Nullable KillMatrix strength) {
        this(target, seed, result, observations, explorations, strength, List.of(), null);
    }

    /** A report without observations, explorations and kill matrix. */
    public RunReport(Target target, long seed, RunResult result) {
        this(target, seed, result, List.of(), List.of(), null);
    }

    /** The result as JSON. */
    public static final String RESULT = "result.json";

    /** The result for build servers. */
    public static final String JUNIT = "junit.xml";

    /** The verdict as an image. */
    public static final String BADGE = "badge.svg";

    /** The files that are always written. */
    public static final List<String> FILES = List.of(RESULT, JUNIT, BADGE, "report.html");

    /** Is written only if anything failed. */
    public static final String SCRIPT = "reproduce.sh";

    /** The contents of the machine-readable files, by their names. */
    public Map<String, String> contents() {
        return Map.of(
                RESULT, new ResultFile(this).content(),
                JUNIT, new JunitFile(result).content(),
                BADGE, Badge.of(result));
    }

    /** Writes the machine-readable files. */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (Map.Entry<String, String> file : contents().entrySet()) {
            write(directory.resolve(file.getKey()), file.getValue());
        }
    }

    /**
     * Writes the HTML page and, if anything failed, the script that reproduces it.
     *
     * @param exchanges the recording of the run; the file need not exist
     */
    public void writePage(Path directory, Path exchanges) throws IOException {
        new HtmlFile(this).write(directory, Files.exists(exchanges) ? new RecordedFlows(exchanges, provider) : null);
    }

    /** Replaces invalid Unicode from a target by question marks, where {@link Files#writeString} throws. */
    private static void write(Path file, String content) throws IOException {
        Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    Redaction redaction() {
        return Redaction.of(target);
    }
}
