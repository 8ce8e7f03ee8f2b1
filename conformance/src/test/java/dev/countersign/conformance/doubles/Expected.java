package dev.countersign.conformance.doubles;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The complete list of known deviations of a real server.
 *
 * @param findings why each finding is a true deviation, by its requirements, place and calls
 * @param untestable why scenarios of each requirement are untestable; null if it is not recorded
 * @param notJudged why each {@code NOT_JUDGED} scenario that no finding explains is so, by its title
 */
record Expected(Map<String, String> findings, Map<String, String> notJudged, @Nullable Map<String, String> untestable) {
    Expected {
        findings = Map.copyOf(findings);
        notJudged = Map.copyOf(notJudged);
        untestable = untestable == null ? null : Map.copyOf(untestable);
    }

    static Expected of(String name) {
        String file = "/doubles/%s.json".formatted(name);
        try (InputStream json = Objects.requireNonNull(Expected.class.getResourceAsStream(file), file)) {
            return new JsonMapper().readValue(json, Expected.class);
        } catch (IOException problem) {
            throw new UncheckedIOException(file, problem);
        }
    }
}
