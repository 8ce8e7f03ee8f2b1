package dev.countersign.conformance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.docs.Flow.ExchangeText;
import dev.countersign.conformance.report.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTemplatesTest {
    private static final String HOSTILE = "\"><script>alert('&')</script>\u202e\u0007";

    @Test
    void a_hostile_exchange_is_text_and_spelled_out(@TempDir Path directory) throws IOException {
        Diagram diagram = new Diagram(
                List.of(new Diagram.Lane(HOSTILE, 245)),
                List.of(new Arrow(null, "asked", HOSTILE, 245, 245, 60, HOSTILE, HOSTILE)));
        ExchangeText exchange = new ExchangeText(HOSTILE, HOSTILE, HOSTILE, HOSTILE);

        String page = written(directory, "docs/flow.jte", new Flow(diagram, List.of(exchange)));

        String text = "\"&gt;&lt;script&gt;alert('&amp;')&lt;/script&gt;\\u202e\\u0007";
        assertThat(page)
                .doesNotContain("<script", "\u202e", "\u0007")
                .contains(
                        "aria-label=\"Sequence diagram of 1 exchanges between"
                                + " &#34;>&lt;script>alert(&#39;&amp;&#39;)&lt;/script>\\u202e\\u0007\"",
                        "<text x=\"245\" y=\"16\" text-anchor=\"middle\">" + text + "</text>",
                        "<g class=\"asked\"><title>" + text + "</title>",
                        "<text x=\"245\" y=\"55\" text-anchor=\"middle\">" + text + "</text>",
                        "<summary>" + text + "</summary>",
                        "<h4>As a curl command</h4>\n<pre>" + text + "</pre>",
                        "<h4>Asked</h4>\n<pre>" + text + "</pre>",
                        "<h4>Answered</h4>\n<pre>" + text + "</pre>");
    }

    @Test
    void a_caused_call_has_no_curl_command(@TempDir Path directory) throws IOException {
        Diagram diagram = new Diagram(List.of(new Diagram.Lane("Core", 245)), List.of());
        ExchangeText caused = new ExchangeText("title", null, "asked", "answered");

        assertThat(written(directory, "docs/flow.jte", new Flow(diagram, List.of(caused))))
                .doesNotContain("As a curl command");
    }

    @Test
    void every_page_allows_its_own_style_and_script_only(@TempDir Path directory) throws IOException {
        assertThat(written(directory, "docs/errata.jte", List.of()))
                .contains(
                        "content=\"default-src 'none'; style-src '%s'; script-src '%s' 'self' file:; base-uri 'none'; form-action 'none'\""
                                .formatted(SiteAssets.STYLE.digest(), SiteAssets.SCRIPT.digest()),
                        "<title>Errata - Countersign</title>",
                        "<style>" + SiteAssets.STYLE.content() + "</style>",
                        "<script>" + SiteAssets.SCRIPT.content() + "</script>");
    }

    private String written(Path directory, String template, Object page) throws IOException {
        Path file = directory.resolve("page.html");
        Templates.write(file, template, page);
        return Files.readString(file);
    }
}
