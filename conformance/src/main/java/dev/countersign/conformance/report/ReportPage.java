package dev.countersign.conformance.report;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What {@code report.html} is made of.
 *
 * @param mood the CSS class of the verdict
 * @param line the verdict in a sentence
 * @param run the data that the page's script renders, as JSON that can't end the element that contains it
 * @param flows read as the page is written, since they may be large
 */
record ReportPage(
        String title,
        String mood,
        String verdict,
        String line,
        PageAsset style,
        PageAsset script,
        String run,
        Iterable<PackedFlow> flows) {
    static ReportPage of(RunReport report, PageData data, Iterable<PackedFlow> flows) {
        return new ReportPage(
                data.title(),
                Style.of(report.result().verdict()).cssClass(),
                report.result().verdict().wireName(),
                TerminalEscaper.line(new VerdictLine(report).text()),
                PageAsset.of("report.css"),
                PageAsset.of("diagram.js", "report.js"),
                inScript(data.run()),
                flows);
    }

    private static String inScript(JsonNode json) {
        return json.toString().replace("<", "\\u003c");
    }
}
