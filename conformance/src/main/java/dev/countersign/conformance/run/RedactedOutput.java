package dev.countersign.conformance.run;

import dev.countersign.conformance.target.Redaction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** Lets lines of UTF-8 through once they are complete, without the target's tokens. */
final class RedactedOutput extends OutputStream {
    private final UnaryOperator<String> change;
    private final OutputStream file;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    RedactedOutput(UnaryOperator<String> change, OutputStream file) {
        this.change = change;
        this.file = file;
    }

    static RedactedOutput of(Run run, OutputStream file) {
        return new RedactedOutput(Redaction.of(run.target())::apply, file);
    }

    /** For JSON, which stays the same in ASCII: what steers terminals, or turns text around, is spelled out there. */
    static RedactedOutput ofJson(Run run, OutputStream file) {
        Redaction redaction = Redaction.of(run.target());
        return new RedactedOutput(line -> ascii(redaction.apply(line)), file);
    }

    @Override
    public void write(int b) throws IOException {
        line.write(b);
        if (b == '\n') {
            letThrough();
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int end = offset + length;
        int next = offset;
        for (int i = offset; i < end; i++) {
            if (bytes[i] == '\n') {
                line.write(bytes, next, i + 1 - next);
                letThrough();
                next = i + 1;
            }
        }
        line.write(bytes, next, end - next);
    }

    @Override
    public void flush() throws IOException {
        file.flush();
    }

    @Override
    public void close() throws IOException {
        letThrough();
        file.close();
    }

    private static String ascii(String json) {
        StringBuilder ascii = new StringBuilder(json.length());
        json.chars().forEach(unit -> {
            if (unit < 0x7f) {
                ascii.append((char) unit);
            } else {
                ascii.append("\\u%04x".formatted(unit));
            }
        });
        return ascii.toString();
    }

    private void letThrough() throws IOException {
        file.write(change.apply(line.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        line.reset();
    }
}
