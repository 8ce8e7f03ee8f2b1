package dev.countersign.conformance.report;

import dev.countersign.conformance.run.Outcome;
import dev.countersign.conformance.run.ScenarioOutcome;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** {@code report.html} and, where anything failed, {@code reproduce.sh}: the run for people, exchange by exchange. */
final class HtmlFile {
    private final RunReport report;
    private final PageData data;
    private final ReproduceScript script = new ReproduceScript();

    HtmlFile(RunReport report) {
        this.report = report;
        this.data = new PageData(report);
    }

    /** @param flows what passed in the run; null where nothing was recorded */
    void write(Path directory, @Nullable RecordedFlows flows) throws IOException {
        Path exchanges = Files.createTempFile(directory, ".exchanges", ".html");
        try {
            if (flows != null) {
                writeExchanges(exchanges, flows);
            }
            writePage(directory.resolve("report.html"), exchanges);
        } finally {
            Files.deleteIfExists(exchanges);
        }
        writeScript(directory.resolve(RunReport.SCRIPT));
    }

    private void writeExchanges(Path file, RecordedFlows flows) throws IOException {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            flows.each(flow -> {
                ScenarioOutcome scenario = data.scenario(flow);
                if (scenario != null) {
                    Page.write(writer, "x" + data.place(scenario), PageData.exchanges(flow));
                    if (scenario.outcome() == Outcome.FAILED) {
                        data.isRepeatedBy(scenario, script.add(flow, scenario));
                    }
                }
            });
        }
    }

    private void writePage(Path file, Path exchanges) throws IOException {
        Page page = new Page();
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(page.beginning(
                    data.title(),
                    Style.of(report.judgement().verdict()).cssClass(),
                    report.judgement().verdict().wireName(),
                    Printable.line(new VerdictLine(report).text()),
                    data.run()));
            try (var packed = Files.newBufferedReader(exchanges)) {
                packed.transferTo(writer);
            }
            writer.write(page.end());
        }
    }

    private void writeScript(Path file) throws IOException {
        if (script.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            Files.writeString(file, script.content());
        }
    }
}
