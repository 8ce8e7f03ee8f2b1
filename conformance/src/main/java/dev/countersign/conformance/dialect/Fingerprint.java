package dev.countersign.conformance.dialect;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How often a target behaves like known implementations where the documents leave it open.
 *
 * @param likenesses one for each known dialect that has an entry for an observed point
 */
public record Fingerprint(List<Likeness> likenesses) {
    public Fingerprint {
        likenesses = List.copyOf(likenesses);
    }

    public static Fingerprint of(List<Observation> observations) {
        return new Fingerprint(Dialect.known().stream()
                .map(dialect -> new Likeness(
                        dialect.id(),
                        observations.stream().filter(dialect::isLike).count(),
                        observations.stream().filter(dialect::knows).count()))
                .filter(likeness -> likeness.observed() > 0)
                .toList());
    }

    /** One sentence, such as "answers like kotlin-2023 in 14 of 16 points, like go-2026 in 5 of 16". */
    @Override
    public String toString() {
        return "answers like "
                + likenesses.stream()
                        .map(likeness ->
                                "%s in %d of %d".formatted(likeness.dialect(), likeness.alike(), likeness.observed()))
                        .collect(Collectors.joining(", like "));
    }

    /**
     * The likeness to one dialect.
     *
     * @param observed number of observed points that the dialect has an entry for
     */
    public record Likeness(String dialect, long alike, long observed) {}
}
