package dev.countersign.conformance.target;

import java.util.Base64;

/** Encodes and decodes keys in PEM. */
public final class Pem {
    private Pem() {}

    /**
     * Decodes what is between the lines BEGIN and END.
     *
     * @throws IllegalArgumentException if the text has another label, or is not Base64 between the lines
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

    /** Encodes a key between the lines BEGIN and END. */
    static String text(byte[] der, String label) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN %s-----\n%s\n-----END %s-----".formatted(label, base64, label);
    }
}
