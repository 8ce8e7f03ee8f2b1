package dev.countersign.mutation;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.countersign.conformance.strength.KillMatrix;
import dev.countersign.conformance.strength.MutationResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The records behind the kill matrix, which say what it was computed with.
 *
 * @param requirements the digest of each requirement's check
 */
record MutantRecords(SortedMap<String, String> requirements, List<MutantRecord> mutants) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path FILE = Path.of("src/test/resources/mutants.json");
    private static final Path MATRIX = Path.of("../features/src/main/resources/countersign", KillMatrix.FILE);

    static MutantRecords read() {
        try {
            return JSON.readValue(FILE.toFile(), MutantRecords.class);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + FILE, e);
        }
    }

    Optional<MutantRecord> find(String name) {
        return mutants.stream().filter(mutant -> mutant.name().equals(name)).findFirst();
    }

    /** Whether the check of a requirement is the recorded one. */
    boolean isCurrent(String requirement, SortedMap<String, String> today) {
        return Objects.equals(requirements.get(requirement), today.get(requirement));
    }

    /** Writes the records and the kill matrix, a line for each mutant. */
    void write(Collection<MutationResult> matrix) throws IOException {
        Files.writeString(
                FILE,
                "{\"requirements\": %s, \"mutants\": [%n%s%n]}%n"
                        .formatted(
                                JSON.writeValueAsString(requirements).replaceAll("(?<=[{,])(?=\")", "\n"),
                                lines(mutants)));
        Files.writeString(MATRIX, "{\"mutants\": [%n%s%n]}%n".formatted(lines(matrix)));
    }

    private static String lines(Collection<?> values) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Object value : values) {
            lines.add(JSON.writeValueAsString(value));
        }
        return String.join(",\n", lines);
    }
}
