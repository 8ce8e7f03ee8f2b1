package dev.countersign.conformance.target;

import java.util.Base64;

/** Keys as text. */
public final class Pem {
    private Pem() {}

    /**
     * What is between the lines BEGIN and END.
     *
     * @throws IllegalArgumentException where the text is labelled otherwise, or is no Base64 between them
     */
    public static byte[] der(String pem, String label) {
        String text = pem.strip();
        String begin = "-----BEGIN %s-----".formatted(label);
        String end = "-----END %s-----".formatted(label);
        if (!text.startsWith(begin) || !text.endsWith(end)) {
            throw new IllegalArgumentException("not labelled " + label);
        }
        return Base64.getMimeDecoder().decode(text.substring(begin.length(), text.length() - end.length()));
    }
}
