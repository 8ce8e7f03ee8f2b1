package dev.countersign.conformance.scenario.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.classpath.ClassPathResource;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A published example, with its known errata.
 *
 * @param steps with values substituted for variables, and corrected requests for those that can't be sent
 * @param wrappings the responses that may be nested in a field of another object
 * @param corrections the ids of the errata because of which a request is not sent as published
 */
public record PublishedExample(
        String slug, JsonNode steps, List<Erratum> errata, List<Wrapping> wrappings, List<String> corrections) {
    private static final String ROOT = "/countersign/";
    private static final List<String> ERRATA = ClassPathResource.json("countersign.errata").stream()
            .map(file -> file.name().replaceFirst(".*/errata/", "errata/"))
            .toList();

    public PublishedExample {
        errata = List.copyOf(errata);
        wrappings = List.copyOf(wrappings);
        corrections = List.copyOf(corrections);
    }

    /** @param server the address of the target, which replaces the published one */
    public static PublishedExample read(String slug, URI server) {
        return read(slug, server, Map.of());
    }

    /**
     * @param server the address of the target, which replaces the published one
     * @param values by the names of variables, which replace the published ones
     */
    public static PublishedExample read(String slug, URI server, Map<String, String> values) {
        JsonNode example = resource("examples/" + slug + ".json");
        List<Erratum> errata = new ArrayList<>();
        List<Wrapping> wrappings = new ArrayList<>();
        List<String> corrections = new ArrayList<>();
        for (String file : ERRATA) {
            for (JsonNode erratum : resource(file)) {
                String id = erratum.path("id").asText();
                about(slug, erratum.path("fields")).forEach(field -> errata.add(Erratum.of(id, field)));
                about(slug, erratum.path("wrapped")).forEach(place -> wrappings.add(Wrapping.of(id, place)));
                about(slug, erratum.path("requests")).forEach(request -> {
                    corrections.add(id);
                    correct(
                            (ObjectNode) example.path("steps")
                                    .path(request.path("step").asInt()),
                            request);
                });
            }
        }
        return new PublishedExample(slug, inPlace(example, server, values), errata, wrappings, corrections);
    }

    /** The errata of one step, by its index. */
    public List<Erratum> errataOf(int step) {
        return errata.stream().filter(erratum -> erratum.step() == step).toList();
    }

    public Optional<Wrapping> wrappingOf(int step) {
        return wrappings.stream().filter(wrapping -> wrapping.step() == step).findFirst();
    }

    private static List<JsonNode> about(String slug, JsonNode places) {
        List<JsonNode> about = new ArrayList<>();
        places.forEach(place -> {
            if (place.path("example").asText().equals(slug)) {
                about.add(place);
            }
        });
        return about;
    }

    private static void correct(ObjectNode step, JsonNode request) {
        for (String part : List.of("path", "body")) {
            if (request.has(part)) {
                step.set(part, request.path(part));
            }
        }
    }

    /** The steps with values substituted for variables, which are marked by a dollar sign. */
    private static JsonNode inPlace(JsonNode example, URI server, Map<String, String> values) {
        String text = example.path("steps").toString();
        for (var variable : example.path("variables").properties()) {
            String published = variable.getValue().asText();
            String value = values.getOrDefault(variable.getKey(), published);
            text = text.replace("$" + variable.getKey(), value);
            text = example.path("actors").has(published) ? text : text.replace(published, value);
        }
        if (example.has("server")) {
            text = text.replace(
                    example.path("server").asText(), server.toString().replaceFirst("/$", ""));
        }
        try {
            return Json.read(Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
        } catch (Json.NotJson problem) {
            throw new IllegalStateException("the values of the variables spoil the example", problem);
        }
    }

    private static JsonNode resource(String path) {
        try (InputStream stream = PublishedExample.class.getResourceAsStream(ROOT + path)) {
            if (stream == null) {
                throw new IllegalStateException("there is no %s%s on the classpath".formatted(ROOT, path));
            }
            return Json.read(Bytes.of(stream.readAllBytes()));
        } catch (IOException problem) {
            throw new UncheckedIOException("%s%s can't be read".formatted(ROOT, path), problem);
        }
    }

    /** A published response that may be nested, as a whole, in the {@code field} of another object. */
    public record Wrapping(String id, int step, String field) {
        static Wrapping of(String id, JsonNode place) {
            return new Wrapping(
                    id, place.path("step").asInt(), place.path("field").asText());
        }

        /** Whether {@code answer} is such an object. */
        public boolean isAround(JsonNode answer) {
            return answer.isObject() && answer.has(field);
        }
    }
}
