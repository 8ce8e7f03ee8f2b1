package dev.countersign.conformance.strength;

/**
 * How much the check of a requirement is known to catch.
 *
 * @param caught how many of those it notices
 * @param broken how many servers exist to break the requirement
 */
public record MutationScore(int caught, int broken) {
    /** Whether the check is known to be able to fail. */
    public boolean isProven() {
        return caught > 0;
    }

    @Override
    public String toString() {
        return "this check catches %d of %d".formatted(caught, broken);
    }
}
