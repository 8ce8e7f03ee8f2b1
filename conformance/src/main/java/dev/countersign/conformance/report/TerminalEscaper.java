package dev.countersign.conformance.report;

/** Escapes text from a target for a terminal: control and text direction characters are spelled out. */
public final class TerminalEscaper {
    private TerminalEscaper() {}

    /** Escapes line breaks and tabs too. */
    public static String line(String text) {
        return escape(text, "");
    }

    /** Keeps line breaks and tabs. */
    public static String lines(String text) {
        return escape(text, "\n\t");
    }

    private static String escape(String text, String kept) {
        if (isPlain(text, kept)) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (kept.indexOf(character) < 0 && steers(character)) {
                printable.append("\\u%04x".formatted(character));
            } else {
                printable.appendCodePoint(character);
            }
        });
        return printable.toString();
    }

    /** Whether the text is printable ASCII, as most text is. */
    private static boolean isPlain(String text, String kept) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if ((character < ' ' || character > '~') && kept.indexOf(character) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean steers(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
