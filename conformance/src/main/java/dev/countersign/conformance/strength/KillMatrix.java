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
 * packaged with it, so that a run can report how strong its checks are without running mutants. A build in which they do not hold
 * fails.
 */
public record KillMatrix(List<MutationResult> mutants) {
    /** The file name among the resources; excluded from the digest of the suite. */
    public static final String FILE = "kill-matrix.json";

    private static final String SUITE = "countersign";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public KillMatrix {
        mutants = List.copyOf(mutants);
    }

    /** The matrix that is packaged with the published suite. */
    public static KillMatrix published() {
        try (InputStream file = KillMatrix.class.getResourceAsStream("/%s/%s".formatted(SUITE, FILE))) {
            if (file == null) {
                throw new IllegalStateException("%s/%s is not on the class path".formatted(SUITE, FILE));
            }
            return JSON.readValue(file, KillMatrix.class);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + FILE, e);
        }
    }

    /**
     * The published matrix if it is about these features; empty if they are others.
     *
     * @param features the package of the class path with the features that run
     */
    public static Optional<KillMatrix> of(String features) {
        return features.equals(SUITE) ? Optional.of(published()) : Optional.empty();
    }

    /** The mutation score of the check of a requirement. */
    public MutationScore strength(String requirement) {
        List<MutationResult> breaking = mutants.stream()
                .filter(broken -> broken.breaks().contains(requirement))
                .toList();
        long caught = breaking.stream()
                .filter(broken -> broken.killedBy().contains(requirement))
                .count();
        return new MutationScore((int) caught, breaking.size());
    }

    /** The mutation score of the check of a requirement, in a sentence with the defects of the mutants that it detects. */
    public String describe(String requirement) {
        return "%s servers that were broken on purpose: %s"
                .formatted(strength(requirement), String.join("; ", caughtBy(requirement)));
    }

    private List<String> caughtBy(String requirement) {
        return mutants.stream()
                .filter(broken -> broken.breaks().contains(requirement)
                        && broken.killedBy().contains(requirement))
                .map(MutationResult::name)
                .toList();
    }

    public Optional<MutationResult> find(String name) {
        return mutants.stream().filter(broken -> broken.name().equals(name)).findFirst();
    }
}
