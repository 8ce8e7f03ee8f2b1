package dev.countersign.conformance.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.relay.Passed;
import dev.countersign.conformance.target.Redaction;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run got to see once, for its scenarios to see again. */
public final class Recording {
    private static final JsonMapper JSON = RecordingMapper.create();

    private final Map<Place, List<Entry>> entries = new HashMap<>();
    private final Map<Part, Map<Long, Passed>> passed = new HashMap<>();

    private Recording() {}

    /** @throws IOException where the file can't be read, or is no recording; the message says where */
    public static Recording read(Path file) throws IOException {
        Recording recording = new Recording();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                recording.add(line, file, number);
            }
        }
        return recording;
    }

    /**
     * Everything as it was, for the scenarios of one part of the run.
     *
     * @param redaction knows the tokens that now stand for those of the recording
     */
    public Medium medium(Part part, Redaction redaction) {
        return scenario -> new RecordedCourse(
                scenario,
                entries.getOrDefault(new Place(part, scenario), List.of()),
                passed.getOrDefault(part, Map.of()),
                redaction);
    }

    /** What a scenario saw, in its order. */
    public List<Entry> of(Part part, String scenario) {
        return List.copyOf(entries.getOrDefault(new Place(part, scenario), List.of()));
    }

    /** Whether a scenario came to its end while this was recorded. */
    public boolean isComplete(Part part, String scenario) {
        List<Entry> seen = entries.getOrDefault(new Place(part, scenario), List.of());
        return !seen.isEmpty() && seen.get(seen.size() - 1) instanceof Entry.Ended;
    }

    /** What passed between Core and the provider then, by its number. */
    public @Nullable Passed passed(Part part, long number) {
        return passed.getOrDefault(part, Map.of()).get(number);
    }

    private void add(String line, Path file, int number) throws IOException {
        try {
            ObjectNode node = (ObjectNode) JSON.readTree(line);
            JsonNode kind = node.remove("kind");
            Part part = new Part(node.remove("profile").asText(), kind.isNull() ? null : kind.asText());
            Place place = new Place(part, node.remove("scenario").asText());
            add(place, JSON.treeToValue(node, Entry.class));
        } catch (IOException | RuntimeException problem) {
            throw new IOException("%s:%d: this is no line of a recording".formatted(file, number), problem);
        }
    }

    private void add(Place place, Entry entry) {
        if (entry instanceof Entry.Relayed relayed) {
            passed.computeIfAbsent(place.part(), part -> new HashMap<>())
                    .put(relayed.passed().number(), relayed.passed());
        } else {
            entries.computeIfAbsent(place, nothing -> new ArrayList<>()).add(entry);
        }
    }

    private record Place(Part part, String scenario) {}
}
