package dev.countersign.conformance.strength;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The results of mutation testing: which requirements detect which mutants. They are computed when the suite is built and
 * packaged with it, so that a run can report how strong its checks are without running mutants.
 *
 * @param suite the digest of the suite that they were computed with
 */
public record KillMatrix(String suite, List<Mutant> brokenServers) {
    /** The file name among the resources; excluded from the digest of the suite. */
    public static final String FILE = "kill-matrix.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public KillMatrix {
        brokenServers = List.copyOf(brokenServers);
    }

    /** The matrix that is packaged with the published suite. */
    public static KillMatrix published() {
        try (InputStream file = KillMatrix.class.getResourceAsStream("/countersign/" + FILE)) {
            if (file == null) {
                throw new IllegalStateException("countersign/%s is not on the class path".formatted(FILE));
            }
            return JSON.readValue(file, KillMatrix.class);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + FILE, e);
        }
    }

    /** The published matrix if it was computed with that suite; empty if the suite has changed since, or is another one. */
    public static Optional<KillMatrix> of(String suiteDigest) {
        return Optional.of(published()).filter(matrix -> matrix.isOf(suiteDigest));
    }

    /** Whether it was computed with that suite. */
    public boolean isOf(String suiteDigest) {
        return suite.equals(suiteDigest);
    }

    /** The mutation score of the check of a requirement. */
    public MutationScore strength(String requirement) {
        List<Mutant> breaking = brokenServers.stream()
                .filter(broken -> broken.breaks().contains(requirement))
                .toList();
        long caught = breaking.stream()
                .filter(broken -> broken.noticedBy().contains(requirement))
                .count();
        return new MutationScore((int) caught, breaking.size());
    }

    /** The mutation score of the check of a requirement, in a sentence with the defects of the mutants that it detects. */
    public String describe(String requirement) {
        return "%s servers that were broken on purpose: %s"
                .formatted(strength(requirement), String.join("; ", caughtBy(requirement)));
    }

    private List<String> caughtBy(String requirement) {
        return brokenServers.stream()
                .filter(broken -> broken.breaks().contains(requirement)
                        && broken.noticedBy().contains(requirement))
                .map(Mutant::name)
                .toList();
    }

    public Optional<Mutant> find(String name) {
        return brokenServers.stream()
                .filter(broken -> broken.name().equals(name))
                .findFirst();
    }
}
