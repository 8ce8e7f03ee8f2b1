package dev.countersign.mutation.proof;

/**
 * A step that checks a result.
 *
 * @param feature the path of its feature on the class path
 * @param line its line there
 * @param requirements the ids of those that its scenario judges
 * @param number from 1, among the steps of the feature with the same requirements and text
 */
record Then(String feature, int line, String requirements, String text, int number) {
    /** An identifier that depends on neither line numbers nor titles. */
    String name() {
        return "%s: %s: %s%s".formatted(feature, requirements, text, number == 1 ? "" : " #" + number);
    }
}
