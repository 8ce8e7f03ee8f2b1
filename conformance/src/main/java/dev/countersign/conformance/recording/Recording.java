package dev.countersign.conformance.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.relay.RelayedExchange;
import dev.countersign.conformance.target.Redaction;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The recording of a run, for its scenarios to replay. */
public final class Recording {
    /** The name of its file in a report. */
    public static final String FILE = "exchanges.ndjson";

    private static final JsonMapper JSON = RecordingMapper.create();

    private final Map<Place, List<RecordedEvent>> entries = new HashMap<>();
    private final Map<RunPart, Map<Long, RelayedExchange>> passed = new HashMap<>();

    private Recording() {}

    /** @throws IOException where the file can't be read, or is not a recording; the message says where */
    public static Recording read(Path file) throws IOException {
        Recording recording = new Recording();
        each(file, recording::add);
        return recording;
    }

    /**
     * Reads the events one by one, without keeping them in memory. Those of one scenario are consecutive.
     *
     * @throws IOException where the file can't be read, or is not a recording; the message says where
     */
    public static void each(Path file, Visitor visitor) throws IOException {
        each(file, line -> true, visitor);
    }

    /**
     * Reads only the exchanges between Core and the provider. Other lines are not parsed, so this is fast where there are none.
     *
     * @throws IOException where the file can't be read, or is not a recording; the message says where
     */
    public static void eachRelayed(Path file, RelayedVisitor visitor) throws IOException {
        each(file, line -> line.contains("\"relayed\""), (part, scenario, entry) -> {
            if (entry instanceof RecordedEvent.Relayed relayed) {
                visitor.visit(part, scenario, relayed.passed());
            }
        });
    }

    private static void each(Path file, Predicate<String> wanted, Visitor visitor) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (wanted.test(line)) {
                    visit(line, number, file, visitor);
                }
            }
        }
    }

    /**
     * Replayed I/O, for the scenarios of one part of the run.
     *
     * @param redaction knows the tokens that now stand for those of the recording
     */
    public IoFactory ioFactory(RunPart part, Redaction redaction) {
        return (scenario, alone) -> new ReplayIo(
                scenario,
                entries.getOrDefault(new Place(part, scenario), List.of()),
                passed.getOrDefault(part, Map.of()),
                redaction);
    }

    /** Whether the end of a scenario was recorded. */
    public boolean isComplete(RunPart part, String scenario) {
        List<RecordedEvent> seen = entries.getOrDefault(new Place(part, scenario), List.of());
        return !seen.isEmpty() && seen.get(seen.size() - 1) instanceof RecordedEvent.Ended;
    }

    /** The scenarios that were recorded more than once, in one sentence each; a run records each once. */
    public List<String> repeated() {
        return entries.entrySet().stream()
                .filter(place -> place.getValue().stream()
                                .filter(RecordedEvent.Ended.class::isInstance)
                                .count()
                        > 1)
                .map(place -> "the recording has %s of %s more than once"
                        .formatted(
                                place.getKey().scenario(), place.getKey().part().profile()))
                .sorted()
                .toList();
    }

    private static void visit(String line, int number, Path file, Visitor visitor) throws IOException {
        RunPart part;
        String scenario;
        RecordedEvent entry;
        try {
            ObjectNode node = (ObjectNode) JSON.readTree(line);
            JsonNode kind = node.remove("kind");
            part = new RunPart(node.remove("profile").asText(), kind.isNull() ? null : kind.asText());
            scenario = node.remove("scenario").asText();
            entry = JSON.treeToValue(node, RecordedEvent.class);
        } catch (IOException | RuntimeException problem) {
            throw new IOException("%s:%d: this is no line of a recording".formatted(file, number), problem);
        }
        visitor.visit(part, scenario, entry);
    }

    private void add(RunPart part, String scenario, RecordedEvent entry) {
        if (entry instanceof RecordedEvent.Relayed relayed) {
            passed.computeIfAbsent(part, nothing -> new HashMap<>())
                    .put(relayed.passed().number(), relayed.passed());
        } else {
            entries.computeIfAbsent(new Place(part, scenario), nothing -> new ArrayList<>())
                    .add(entry);
        }
    }

    /** Receives events in their order. */
    @FunctionalInterface
    public interface Visitor {
        void visit(RunPart part, String scenario, RecordedEvent entry) throws IOException;
    }

    /** Receives the exchanges between Core and the provider, each with the scenario that caused it. */
    @FunctionalInterface
    public interface RelayedVisitor {
        void visit(RunPart part, String scenario, RelayedExchange passed);
    }

    private record Place(RunPart part, String scenario) {}
}
