package dev.countersign.mutation.proof;

/**
 * A step that checks a result.
 *
 * @param feature the path of its feature on the class path
 * @param line its line there
 * @param scenario the title of its scenario, or of its outline
 * @param number from 1, among the steps with the same text there
 */
record Then(String feature, int line, String scenario, String text, int number) {
    /** An identifier that does not depend on line numbers. */
    String name() {
        return "%s: %s: %s%s".formatted(feature, scenario, text, number == 1 ? "" : " #" + number);
    }
}
