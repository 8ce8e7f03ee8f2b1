package dev.countersign.conformance.dialect;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The behaviour of a known implementation where the documents leave it open.
 *
 * @param answers by the id of the point
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Dialect(String id, Map<String, String> answers) {
    private static final String FOLDER = "/countersign/dialects/";
    private static final List<String> KNOWN = List.of("kotlin-2023", "go-2026", "agave-2.2");

    public Dialect {
        answers = Map.copyOf(answers);
    }

    /** The dialects that observations are compared with. */
    public static List<Dialect> known() {
        return KNOWN.stream().map(Dialect::read).toList();
    }

    /** Whether it has an entry for the observed point. */
    boolean knows(Observation observation) {
        return answers.containsKey(observation.point());
    }

    /** Whether it behaves as observed; what a dialect adds after a comma or a semicolon is not compared. */
    public boolean isLike(Observation observation) {
        String answer = answers.getOrDefault(observation.point(), "");
        return answer.equals(observation.answer())
                || answer.startsWith(observation.answer() + ",")
                || answer.startsWith(observation.answer() + ";");
    }

    private static Dialect read(String id) {
        try (InputStream file = Dialect.class.getResourceAsStream(FOLDER + id + ".json")) {
            return new JsonMapper().readValue(Objects.requireNonNull(file, id), Dialect.class);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read dialect " + id, e);
        }
    }
}
