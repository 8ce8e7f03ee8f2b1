package dev.countersign.conformance.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A body, byte for byte. Nobody can change it. */
public final class Bytes {
    public static final Bytes NONE = new Bytes(new byte[0]);

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    public static Bytes of(byte[] content) {
        return content.length == 0 ? NONE : new Bytes(content.clone());
    }

    public static Bytes of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public boolean isEmpty() {
        return content.length == 0;
    }

    public int size() {
        return content.length;
    }

    public byte[] toArray() {
        return content.clone();
    }

    /** The text that these bytes are in UTF-8; what is not UTF-8 shows as replacement characters. */
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** The text, where the bytes are UTF-8 indeed. */
    public Optional<String> asUtf8() {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    /** With other text in place of some; what is no text stays byte for byte. {@code change} sees and makes ASCII alone. */
    public Bytes map(UnaryOperator<String> change) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        String changed = change.apply(text);
        return changed.equals(text) ? this : of(changed.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return content.length + " bytes";
    }
}
