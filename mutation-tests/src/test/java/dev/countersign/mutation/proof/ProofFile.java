package dev.countersign.mutation.proof;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The stored proofs of a profile, so that a build need not search for them again. */
final class ProofFile {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    ProofFile(String profile) {
        this.file = Path.of("src/test/resources/proofs", profile + ".json");
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
