package dev.countersign.conformance.docs;

import dev.countersign.conformance.report.Page;
import dev.countersign.conformance.report.TerminalEscaper;
import java.util.Locale;

/** Builds HTML. Escapes text and addresses, but not bodies. */
final class Html {
    private static final String STYLE = Page.resource("report.css") + resource("docs.css");
    private static final String SCRIPT = resource("docs.js");

    private Html() {}

    static String page(String title, String body) {
        return resource("page.html")
                .replace("{{style-digest}}", Page.digest(STYLE))
                .replace("{{script-digest}}", Page.digest(SCRIPT))
                .replace("{{style}}", STYLE)
                .replace("{{script}}", SCRIPT)
                .replace("{{title}}", text(title))
                .replace("{{body}}", body);
    }

    static String text(String text) {
        return Page.escaped(TerminalEscaper.lines(text));
    }

    static String element(String name, String text) {
        return "<%1$s>%2$s</%1$s>%n".formatted(name, text(text));
    }

    static String link(String to, String text) {
        return "<a href=\"%s\">%s</a>".formatted(text(to), text(text));
    }

    /** A collapsed section. */
    static String fold(String summary, String body) {
        return "<details><summary>%s</summary>%s</details>%n".formatted(text(summary), body);
    }

    /** The id of an element in links. */
    static String anchor(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static String resource(String name) {
        return Page.resource("/dev/countersign/conformance/docs/" + name);
    }
}
