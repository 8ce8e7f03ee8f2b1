package dev.countersign.conformance.strength;

/**
 * The number of mutants that the check of a requirement detects.
 *
 * @param caught the number of mutants that it detects
 * @param broken the number of mutants that are meant to break the requirement
 */
public record MutationScore(int caught, int broken) {
    /** Whether a mutant has shown that the check can fail. */
    public boolean isProven() {
        return caught > 0;
    }

    @Override
    public String toString() {
        return "this check catches %d of %d".formatted(caught, broken);
    }
}
