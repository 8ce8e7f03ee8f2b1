package dev.countersign.conformance.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Processor time by component, from samples of a flight recording: each counts for the innermost frame of a known component. */
final class ProcessorTime implements AutoCloseable {
    private static final List<String> SAMPLES = List.of("jdk.ExecutionSample", "jdk.NativeMethodSample");

    /** Prefixes of type names by component; the first match counts. Frames without a match are skipped, as most of the JDK is. */
    private static final Map<String, List<String>> TELLING = telling();

    private final Recording recording = new Recording();

    private ProcessorTime() {
        SAMPLES.forEach(sample -> recording.enable(sample).withPeriod(Duration.ofMillis(10)));
        recording.start();
    }

    static ProcessorTime start() {
        return new ProcessorTime();
    }

    /** Prints the shares, and writes the recording to {@code file}. */
    void print(Path file) throws IOException {
        recording.stop();
        Files.deleteIfExists(file);
        recording.dump(file);
        Map<String, Integer> counts = new LinkedHashMap<>();
        TELLING.keySet().forEach(part -> counts.put(part, 0));
        int samples = 0;
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            if (isBusy(event)) {
                samples++;
                counts.merge(part(event), 1, Integer::sum);
            }
        }
        System.out.printf("Of %,d samples of a busy processor:%n", samples);
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            System.out.printf("%5.1f %% %s%n", 100.0 * count.getValue() / Math.max(1, samples), count.getKey());
        }
    }

    @Override
    public void close() {
        recording.close();
    }

    /** A thread in native code mostly waits; only reads and writes there count as work. */
    private static boolean isBusy(RecordedEvent event) {
        if (event.getStackTrace() == null) {
            return false;
        }
        String method = event.getStackTrace().getFrames().get(0).getMethod().getName();
        return event.getEventType().getName().equals("jdk.ExecutionSample")
                || method.startsWith("read")
                || method.startsWith("write");
    }

    private static String part(RecordedEvent event) {
        for (RecordedFrame frame : event.getStackTrace().getFrames()) {
            String type = frame.getMethod().getType().getName();
            for (Map.Entry<String, List<String>> part : TELLING.entrySet()) {
                if (part.getValue().stream().anyMatch(type::startsWith)) {
                    return part.getKey();
                }
            }
        }
        return "the rest";
    }

    private static Map<String, List<String>> telling() {
        Map<String, List<String>> telling = new LinkedHashMap<>();
        telling.put(
                "HTTP",
                List.of(
                        "org.eclipse.jetty.",
                        "io.javalin.",
                        "jakarta.servlet.",
                        "java.net.",
                        "jdk.internal.net.http.",
                        "sun.nio.ch.",
                        "dev.countersign.model.http."));
        telling.put("JSON", List.of("com.fasterxml.jackson.", "dev.countersign.model.call."));
        telling.put(
                "tokens", List.of("com.nimbusds.", "dev.countersign.model.token.", "java.security.", "sun.security."));
        telling.put("Core", List.of("dev.countersign.server."));
        telling.put("the provider", List.of("dev.countersign.provider."));
        telling.put("the clock", List.of("dev.countersign.model.time."));
        telling.put("the rest", List.of());
        return telling;
    }
}
