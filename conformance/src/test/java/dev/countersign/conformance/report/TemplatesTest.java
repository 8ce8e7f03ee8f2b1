package dev.countersign.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.TemplateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {
    private static final String TEMPLATE = "report/report.jte";

    @TempDir
    private Path directory;

    @Test
    void what_the_target_says_is_text_and_spelled_out() throws IOException {
        Path file = directory.resolve("report.html");

        Templates.write(file, TEMPLATE, page("</title><script>\u202e\u0007", List.of()));

        assertThat(file)
                .content()
                .contains("<title>&lt;/title&gt;&lt;script&gt;\\u202e\\u0007</title>")
                .contains("style-src 'sha256-y4brLZFNN99oV8PP5IJ7X3cLAahleBIGGLCyFXIWC+g='");
    }

    @Test
    void flows_are_written_as_they_are_read() throws IOException {
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
    void a_failure_to_read_or_to_write_is_an_io_exception() {
        IOException failure = new IOException("no space left");
        Iterable<PackedFlow> unreadable = () -> {
            throw new UncheckedIOException(failure);
        };

        assertThatThrownBy(() -> Templates.write(directory.resolve("report.html"), TEMPLATE, page("", unreadable)))
                .isSameAs(failure);
    }

    @Test
    void a_page_of_another_type_is_refused() {
        assertThatThrownBy(() -> Templates.write(directory.resolve("report.html"), TEMPLATE, "page"))
                .isInstanceOf(TemplateException.class)
                .hasMessage("Failed to render report/report.jte, type mismatch for parameter: Expected"
                        + " dev.countersign.conformance.report.ReportPage, got java.lang.String");
    }

    private static ReportPage page(String title, Iterable<PackedFlow> flows) {
        return new ReportPage(
                title, "good", "verdict", "line", new PageAsset("style"), new PageAsset("script"), "{}", flows);
    }
}
