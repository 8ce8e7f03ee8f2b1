package dev.countersign.mutation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that is repeated with its seed has the same exchanges. */
class DeterminismTest {
    /** What no seed determines: real time, free ports, signatures, and the numbers that servers give the steps of a flow. */
    private static final Pattern MADE_UP = Pattern.compile("(?i)(?<=\"micros\":)[0-9]+"
            + "|(?<=\"name\":\"date\",\"value\":\")[^\"]+"
            + "|(?<=127\\.0\\.0\\.1:|localhost:)[0-9]+"
            + "|(?<=[.])[a-z0-9_-]{43}(?![a-z0-9_-])"
            + "|(?<=\"name\":\"traceparent\",\"value\":\"00-[0-9a-f]{32}-)[0-9a-f]{16}");

    @ParameterizedTest
    @MethodSource("subjects")
    void the_same_seed_gives_the_same_exchanges_byte_for_byte(Subject subject, @TempDir Path directory)
            throws IOException {
        RecordedRun once = RecordedRun.of(subject);
        RecordedRun again = RecordedRun.anew(subject, directory.resolve("again.ndjson"));

        assertThat(lines(again)).containsExactlyElementsOf(lines(once));
    }

    private static List<String> lines(RecordedRun run) throws IOException {
        try (Stream<String> lines = Files.lines(run.file())) {
            return lines.map(line -> MADE_UP.matcher(line).replaceAll("*")).toList();
        }
    }

    static List<Subject> subjects() {
        return Subject.REPEATABLE;
    }
}
