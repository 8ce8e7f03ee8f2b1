package dev.countersign.server.description;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** A part of the description, read from a YAML file next to this class. */
final class Part {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)}");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LoaderOptions SETTINGS = settings();

    private Part() {}

    static ObjectNode read(String name) {
        return read(name, Function.identity());
    }

    /** @param values the replacements of {@code ${name}} */
    static ObjectNode read(String name, Map<String, String> values) {
        return read(name, text -> PLACEHOLDER
                .matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Objects.requireNonNull(values.get(found.group(1)), found.group()))));
    }

    private static ObjectNode read(String name, Function<String, String> completed) {
        try (InputStream file = Part.class.getResourceAsStream(name + ".yaml")) {
            if (file == null) {
                throw new IllegalStateException(
                        "'%s' is not described: add %s.yaml to the descriptions".formatted(name, name));
            }
            Object yaml =
                    new Yaml(SETTINGS).load(completed.apply(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
            return JSON.valueToTree(yaml);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Aliases are limited as a protection against untrusted files; these files are trusted. */
    private static LoaderOptions settings() {
        LoaderOptions settings = new LoaderOptions();
        settings.setMaxAliasesForCollections(Integer.MAX_VALUE);
        return settings;
    }
}
