package dev.countersign.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.TemplateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {
    private static final String TEMPLATE = "report/report.jte";
    private static final Pattern UNESCAPED = Pattern.compile("\\$unsafe\\{([^}]*)}");

    @Test
    void what_the_target_says_is_text_and_spelled_out(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("report.html");

        Templates.write(file, TEMPLATE, page("</title><script>\u202e\u0007", List.of()));

        assertThat(file)
                .content()
                .contains("<title>&lt;/title&gt;&lt;script&gt;\\u202e\\u0007</title>")
                .contains("style-src 'sha256-y4brLZFNN99oV8PP5IJ7X3cLAahleBIGGLCyFXIWC+g='");
    }

    @Test
    void flows_are_written_as_they_are_read(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("report.html");

        Templates.write(file, TEMPLATE, page("title", List.of(PackedFlow.read("7 H4sI+/="), PackedFlow.read("8 "))));

        assertThat(file)
                .content()
                .contains(
                        """
                        <script type="application/json" id="run">{}</script>
                        <script type="text/plain" id="x7">H4sI+/=</script>
                        <script type="text/plain" id="x8"></script>
                        <script>script</script>
                        """);
    }

    @Test
    void a_failure_to_read_or_to_write_is_an_io_exception(@TempDir Path directory) {
        IOException failure = new IOException("no space left");
        Iterable<PackedFlow> unreadable = () -> {
            throw new UncheckedIOException(failure);
        };

        assertThatThrownBy(() -> Templates.write(directory.resolve("report.html"), TEMPLATE, page("", unreadable)))
                .isSameAs(failure);
    }

    @Test
    void a_page_of_another_type_is_refused(@TempDir Path directory) {
        assertThatThrownBy(() -> Templates.write(directory.resolve("report.html"), TEMPLATE, "page"))
                .isInstanceOf(TemplateException.class)
                .hasMessage("Failed to render report/report.jte, type mismatch for parameter: Expected"
                        + " dev.countersign.conformance.report.ReportPage, got java.lang.String");
    }

    @Test
    void nothing_but_styles_scripts_and_packed_data_is_written_unescaped() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src", "main", "jte"))) {
            assertThat(templates.filter(Files::isRegularFile).flatMap(TemplatesTest::unescaped))
                    .containsExactlyInAnyOrder(
                            "page.style().content()",
                            "page.run()",
                            "flow.base64()",
                            "page.script().content()",
                            "SiteAssets.STYLE.content()",
                            "SiteAssets.SCRIPT.content()");
        }
    }

    private static Stream<String> unescaped(Path template) {
        try {
            return UNESCAPED.matcher(Files.readString(template)).results().map(found -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReportPage page(String title, Iterable<PackedFlow> flows) {
        return new ReportPage(
                title, "good", "verdict", "line", new PageAsset("style"), new PageAsset("script"), "{}", flows);
    }
}
