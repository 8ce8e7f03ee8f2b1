package dev.countersign.conformance.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Writes a page. Escapes each value for its place, and spells out control and text direction characters. */
final class PageOutput extends OwaspHtmlTemplateOutput {
    PageOutput(Writer writer) {
        super(new WriterOutput(writer));
    }

    @Override
    public void writeUserContent(@Nullable String value) {
        if (value != null) {
            super.writeUserContent(TerminalEscaper.lines(value));
        }
    }
}
