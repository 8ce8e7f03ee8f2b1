package dev.countersign.conformance.strength;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Which requirement notices which broken server. It is computed when the suite is built and packed with it, so that a run can
 * tell how strong its checks are without breaking anything.
 *
 * @param suite the digest of the suite that it was computed with
 */
public record KillMatrix(String suite, List<Mutant> brokenServers) {
    /** What it is called among the resources; no part of what the digest is made from. */
    public static final String FILE = "kill-matrix.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public KillMatrix {
        brokenServers = List.copyOf(brokenServers);
    }

    /** The one that is packed with the published suite. */
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

    /** The published one where it tells of that suite; empty where that has changed since, or is another one. */
    public static Optional<KillMatrix> of(String suiteDigest) {
        return Optional.of(published()).filter(matrix -> matrix.isOf(suiteDigest));
    }

    /** Whether it tells of that suite. */
    public boolean isOf(String suiteDigest) {
        return suite.equals(suiteDigest);
    }

    /** How strong the check of a requirement is. */
    public MutationScore strength(String requirement) {
        List<Mutant> breaking = brokenServers.stream()
                .filter(broken -> broken.breaks().contains(requirement))
                .toList();
        long caught = breaking.stream()
                .filter(broken -> broken.noticedBy().contains(requirement))
                .count();
        return new MutationScore((int) caught, breaking.size());
    }

    /** How strong the check of a requirement is, in a sentence with what is wrong with the servers that it catches. */
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
