package dev.countersign.conformance.wire;

/** The beginning of an untrusted body, in printable form for one line of a message. */
final class Excerpt {
    static final int LONGEST = 600;

    private Excerpt() {}

    static String of(Bytes body) {
        String text = body.text();
        boolean cut = text.length() > LONGEST;
        StringBuilder excerpt = new StringBuilder();
        (cut ? text.substring(0, LONGEST) : text)
                .codePoints()
                .forEach(character -> excerpt.appendCodePoint(isPrintable(character) ? character : ' '));
        return cut ? "%s... (%d bytes)".formatted(excerpt, body.size()) : excerpt.toString();
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
