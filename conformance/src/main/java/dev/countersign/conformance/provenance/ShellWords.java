package dev.countersign.conformance.provenance;

import java.util.ArrayList;
import java.util.List;

/**
 * The first command of a text, split into words as by a shell; nothing is substituted.
 *
 * @param end the index after the command
 */
record ShellWords(List<String> words, int end) {
    ShellWords {
        words = List.copyOf(words);
    }

    static ShellWords first(String text, int start) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        int at = start;
        for (; at < text.length(); at++) {
            char next = text.charAt(at);
            if (quote == 0 && next == '\n') {
                break;
            }
            if (next == '\\' && quote != '\'' && at + 1 < text.length()) {
                at++;
                if (text.charAt(at) != '\n') {
                    word.append(text.charAt(at));
                }
            } else if (quote == 0 && (next == '\'' || next == '"')) {
                quote = next;
            } else if (quote != 0 && next == quote) {
                quote = 0;
            } else if (quote == 0 && Character.isWhitespace(next)) {
                end(word, words);
            } else {
                word.append(next);
            }
        }
        end(word, words);
        return new ShellWords(words, at);
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
