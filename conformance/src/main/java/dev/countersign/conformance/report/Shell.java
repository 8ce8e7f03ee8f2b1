package dev.countersign.conformance.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quotes text for a POSIX shell, so that nothing in it is executed. Placeholders of tokens become variables. */
final class Shell {
    private static final Pattern STAND_IN = Pattern.compile("<((?:refresh )?token [^<>\\p{Cc}]{1,60})>");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\n\\t]]");

    private Shell() {}

    static String quoted(String text) {
        return spelled(STAND_IN, text, name -> "\"$%s\"".formatted(variable(name)), Shell::literal);
    }

    /** The variable that holds the token of that name. */
    static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    }

    /** Writes control characters in octal, so that it is safe to print the script to a terminal. */
    private static String literal(String text) {
        return spelled(CONTROL, text, character -> "\"$(printf '%s')\"".formatted(octal(character)), plain -> "'%s'"
                .formatted(plain.replace("'", "'\\''")));
    }

    private static String octal(String character) {
        StringBuilder octal = new StringBuilder();
        for (byte one : character.getBytes(StandardCharsets.UTF_8)) {
            octal.append("\\%03o".formatted(one & 0xff));
        }
        return octal.toString();
    }

    private static String spelled(
            Pattern special, String text, Function<String, String> ofSpecial, Function<String, String> ofOthers) {
        StringBuilder spelled = new StringBuilder();
        Matcher found = special.matcher(text);
        int next = 0;
        while (found.find()) {
            append(spelled, text.substring(next, found.start()), ofOthers);
            spelled.append(ofSpecial.apply(found.group(found.groupCount())));
            next = found.end();
        }
        append(spelled, text.substring(next), ofOthers);
        return spelled.isEmpty() ? "''" : spelled.toString();
    }

    private static void append(StringBuilder spelled, String text, Function<String, String> spelling) {
        if (!text.isEmpty()) {
            spelled.append(spelling.apply(text));
        }
    }
}
