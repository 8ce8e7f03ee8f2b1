package dev.countersign.mutation.proof;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/** The stored proofs of a profile, so that a build need not search for them again. */
final class ProofFile {
    private static final JsonMapper JSON = new JsonMapper();

    private static final Path FOLDER = Path.of("src/test/resources/proofs");
    private static final Path REQUIREMENTS = FOLDER.resolve("requirements.json");

    private final Path file;

    ProofFile(String profile) {
        this.file = FOLDER.resolve(profile + ".json");
    }

    /** The digest of each requirement's check when proofs were last searched for. */
    static SortedMap<String, String> requirements() {
        try {
            return JSON.readValue(REQUIREMENTS.toFile(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + REQUIREMENTS, e);
        }
    }

    static void write(SortedMap<String, String> requirements) throws IOException {
        Files.writeString(
                REQUIREMENTS, JSON.writeValueAsString(requirements).replaceAll("(?<=[{,])(?=\")", "\n") + "\n");
    }

    List<Proof> read() throws IOException {
        return Files.exists(file) ? JSON.readValue(file.toFile(), new TypeReference<>() {}) : List.of();
    }

    void write(Collection<Proof> proofs) throws IOException {
        Files.createDirectories(file.getParent());
        List<String> lines = new ArrayList<>();
        for (Proof proof :
                proofs.stream().sorted(Comparator.comparing(Proof::then)).toList()) {
            lines.add(JSON.writeValueAsString(proof));
        }
        Files.writeString(file, "[\n%s\n]\n".formatted(String.join(",\n", lines)));
    }
}
