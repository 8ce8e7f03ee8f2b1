package dev.countersign.mutation;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.countersign.conformance.certificate.Digests;
import dev.countersign.conformance.strength.KillMatrix;
import dev.countersign.conformance.strength.MutationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the file of the kill matrix, one mutant per line. */
final class KillMatrixFile {
    static final String REFRESH =
            "; to compute the kill matrix again: mvn -pl conformance -am verify -Dtest=KillMatrixTest"
                    + " -DkillMatrix=refresh -Dsurefire.failIfNoSpecifiedTests=false -DskipITs -Djacoco.skip";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path FILE = Path.of("../features/src/main/resources/countersign", KillMatrix.FILE);

    private KillMatrixFile() {}

    static String digestOfSuite() {
        return Digests.ofSuite("countersign");
    }

    static void write(List<Mutant> servers) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Mutant server : servers) {
            lines.add(JSON.writeValueAsString(server));
        }
        Files.writeString(
                FILE,
                "{\"suite\": \"%s\", \"brokenServers\": [%n%s%n]}%n"
                        .formatted(digestOfSuite(), String.join(",\n", lines)));
    }
}
