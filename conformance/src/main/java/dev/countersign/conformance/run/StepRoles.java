package dev.countersign.conformance.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FileSource;

/**
 * Determines by its keyword whether a step checks the target or is a precondition. {@code Given} steps, and {@code But} steps,
 * which begin the positive twin, are preconditions: if one fails, the requirements of the scenario are not judged. {@code And}
 * continues the step before it. Safe for use by several threads.
 */
final class StepRoles {
    private final Map<String, List<String>> features = new ConcurrentHashMap<>();

    /** @param line of the step; 0 if no step ended the scenario */
    boolean isPrecondition(TestSource feature, int line) {
        List<String> lines = features.computeIfAbsent(name(feature), name -> lines(feature));
        for (int number = Math.min(line, lines.size()); number > 0; number--) {
            String text = lines.get(number - 1).strip();
            if (text.startsWith("Given ") || text.startsWith("But ")) {
                return true;
            }
            if (text.startsWith("When ") || text.startsWith("Then ") || text.startsWith("Scenario")) {
                return false;
            }
        }
        return false;
    }

    private static String name(TestSource feature) {
        return feature instanceof ClasspathResourceSource resource
                ? resource.getClasspathResourceName()
                : feature instanceof FileSource file ? file.getFile().getPath() : feature.toString();
    }

    private static List<String> lines(TestSource feature) {
        try {
            return feature instanceof FileSource file
                    ? Files.readAllLines(file.getFile().toPath())
                    : resource(feature);
        } catch (IOException problem) {
            throw new UncheckedIOException("%s can't be read".formatted(name(feature)), problem);
        }
    }

    private static List<String> resource(TestSource feature) throws IOException {
        try (InputStream content = StepRoles.class.getClassLoader().getResourceAsStream(name(feature))) {
            return content == null
                    ? List.of()
                    : new String(content.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
        }
    }
}
