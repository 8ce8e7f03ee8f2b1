package dev.countersign.conformance.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;

/**
 * Builds {@code report.html} as a single file. Its Content-Security-Policy allows only its own style and script, by their
 * digests.
 */
public final class Page {
    private final String style = resource("report.css");
    private final String script = resource("diagram.js") + resource("report.js");

    /** The part before the exchanges. */
    String beginning(String title, String mood, String verdict, String line, JsonNode run) {
        return part(0).replace("{{style-digest}}", digest(style))
                .replace("{{script-digest}}", digest(script))
                .replace("{{title}}", escaped(title))
                .replace("{{mood}}", mood)
                .replace("{{verdict}}", escaped(verdict))
                .replace("{{line}}", escaped(line))
                .replace("{{style}}", style)
                .replace("{{run}}", inScript(run));
    }

    /** The part after the exchanges. */
    String end() {
        return part(1).replace("{{script}}", script);
    }

    /** Exchanges as gzip in Base64; the page's script decompresses them on demand. */
    static String packed(String id, JsonNode exchanges) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(exchanges.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes whatever is written", e);
        }
        return "<script type=\"text/plain\" id=\"%s\">%s</script>%n"
                .formatted(id, Base64.getEncoder().encodeToString(packed.toByteArray()));
    }

    /** A resource; its name is relative to this class's package, or absolute. */
    public static String resource(String name) {
        try (InputStream content = Page.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(content, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + name, e);
        }
    }

    private static String part(int number) {
        return resource("report.html").split("\\{\\{exchanges}}", 2)[number];
    }

    /** JSON that can't end the script element that contains it. */
    private static String inScript(JsonNode json) {
        return json.toString().replace("<", "\\u003c");
    }

    /** Escapes text for an element or a quoted attribute. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** The hash of a style or a script for a Content-Security-Policy. */
    public static String digest(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM knows SHA-256", e);
        }
    }
}
