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
 * Puts {@code report.html} together from its parts, so that it is one file. Only the style and the script that belong to it can
 * have any effect: the page's Content-Security-Policy names their digests.
 */
public final class Page {
    private final String style = resource("report.css");
    private final String script = resource("diagram.js") + resource("report.js");

    /** Everything before the exchanges. */
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

    /** Everything after them. */
    String end() {
        return part(1).replace("{{script}}", script);
    }

    /** Exchanges, for the page's script to unpack once somebody wants to see them. */
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

    /** What lies beside this class. */
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

    /** Nothing in it can end the element that it stands in. */
    private static String inScript(JsonNode json) {
        return json.toString().replace("<", "\\u003c");
    }

    /** Text that is no markup, in an element or between quotation marks. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** What a Content-Security-Policy calls a style or a script by. */
    public static String digest(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM knows SHA-256", e);
        }
    }
}
