package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** An example as it was published, and the errata that are known of it. */
public record PublishedExample(String slug, JsonNode steps, List<Erratum> errata) {
    private static final String ROOT = "/countersign/";
    private static final List<String> ERRATA = List.of("errata/conventions.json", "errata/resources.json");

    public PublishedExample {
        errata = List.copyOf(errata);
    }

    public static PublishedExample read(String slug) {
        List<Erratum> errata = new ArrayList<>();
        for (String file : ERRATA) {
            for (JsonNode erratum : resource(file)) {
                for (JsonNode field : erratum.path("fields")) {
                    if (field.path("example").asText().equals(slug)) {
                        errata.add(Erratum.of(erratum.path("id").asText(), field));
                    }
                }
            }
        }
        return new PublishedExample(slug, resource("examples/" + slug + ".json").path("steps"), errata);
    }

    /** The errata of one step, by its place. */
    public List<Erratum> errataOf(int step) {
        return errata.stream().filter(erratum -> erratum.step() == step).toList();
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
}
