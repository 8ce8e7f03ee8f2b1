package dev.countersign.conformance.doubles;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A true deviation of a real server.
 *
 * @param because why the documents forbid what it does
 */
record ExpectedFinding(String requirement, String call, String place, String because) {

    /** All that are written down of a double. */
    static List<ExpectedFinding> of(String name) {
        String file = "/doubles/%s.json".formatted(name);
        try (InputStream json = Objects.requireNonNull(ExpectedFinding.class.getResourceAsStream(file), file)) {
            return new JsonMapper().readValue(json, new TypeReference<List<ExpectedFinding>>() {});
        } catch (IOException problem) {
            throw new UncheckedIOException(file, problem);
        }
    }

    static Set<String> requirements(String name) {
        return new TreeSet<>(of(name).stream().map(ExpectedFinding::requirement).toList());
    }
}
