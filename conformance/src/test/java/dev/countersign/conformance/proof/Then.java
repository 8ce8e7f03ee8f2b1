package dev.countersign.conformance.proof;

/**
 * A step that looks at what came of something.
 *
 * @param feature the path of its feature on the class path
 * @param line where it stands there
 * @param scenario the title of its scenario, or of its outline
 * @param number from 1, of those that say the same there
 */
record Then(String feature, int line, String scenario, String text, int number) {
    /** What stays the same when lines move. */
    String name() {
        return "%s: %s: %s%s".formatted(feature, scenario, text, number == 1 ? "" : " #" + number);
    }
}
