package dev.countersign.conformance.report;

import dev.countersign.conformance.run.ScenarioOutcome;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code report.html} and, if anything failed, {@code reproduce.sh}: the run for people, exchange by exchange. */
final class HtmlFile {
    /** The maximum number of flows that wait to be written, which bounds how much of a recording is in memory. */
    private static final int MOST_AHEAD = 32;

    private final RunReport report;
    private final PageData data;
    private final ReproduceScript script = new ReproduceScript();

    HtmlFile(RunReport report) {
        this.report = report;
        this.data = new PageData(report);
    }

    /** @param flows the exchanges of the run; null if nothing was recorded */
    void write(Path directory, @Nullable RecordedFlows flows) throws IOException {
        Path exchanges = Files.createTempFile(directory, ".exchanges", ".txt");
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

    /** Compresses flows in parallel with reading the recording. */
    private void writeExchanges(Path file, RecordedFlows flows) throws IOException {
        Deque<ForkJoinTask<PackedFlow>> packed = new ArrayDeque<>();
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            flows.each(flow -> {
                ScenarioOutcome scenario = data.scenario(flow);
                if (scenario != null) {
                    int place = data.place(scenario);
                    packed.add(begun(() -> PackedFlow.of(place, PageData.exchanges(flow))));
                    data.firstShownBy(scenario)
                            .forEach(finding -> data.isRepeatedBy(finding, script.add(flow, scenario, finding)));
                }
                write(writer, packed, MOST_AHEAD);
            });
            write(writer, packed, 0);
        }
    }

    /** Runs the task in the calling thread if the common pool has queued submissions. */
    private static ForkJoinTask<PackedFlow> begun(Callable<PackedFlow> packing) {
        ForkJoinPool others = ForkJoinPool.commonPool();
        ForkJoinTask<PackedFlow> task = ForkJoinTask.adapt(packing);
        if (others.hasQueuedSubmissions()) {
            task.quietlyInvoke();
        } else {
            others.execute(task);
        }
        return task;
    }

    private static void write(Writer writer, Deque<ForkJoinTask<PackedFlow>> packed, int left) throws IOException {
        while (packed.size() > left) {
            writer.write(packed.remove().join().line());
        }
    }

    @SuppressWarnings("StreamToIterable") // the template reads them once
    private void writePage(Path file, Path exchanges) throws IOException {
        try (Stream<String> lines = Files.lines(exchanges)) {
            Stream<PackedFlow> flows = lines.map(PackedFlow::read);
            Templates.write(file, "report/report.jte", ReportPage.of(report, data, flows::iterator));
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
