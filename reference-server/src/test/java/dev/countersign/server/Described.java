package dev.countersign.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Checks the responses that tests receive against the server's OpenAPI description: calls that are not described must be
 * refused, and the others must respond with described statuses, and with the described fields only.
 */
final class Described {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private static final Set<Integer> NOTHING_THERE = Set.of(401, 404, 405);
    private static final Map<URI, Described> SERVERS = new ConcurrentHashMap<>();

    private final JsonNode description;
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    private Described(JsonNode description) {
        this.description = description;
    }

    static Described by(URI server) {
        return SERVERS.computeIfAbsent(server.resolve("/openapi.json"), Described::read);
    }

    JsonNode json() {
        return description;
    }

    void requireDescribed(HttpRequest request, HttpResponse<byte[]> response) {
        String call = "%s %s -> %d".formatted(request.method(), request.uri(), response.statusCode());
        Optional<JsonNode> operation = operation(request.method(), request.uri().getRawPath());
        if (operation.isEmpty()) {
            require(NOTHING_THERE.contains(response.statusCode()), call + " is not described");
            return;
        }
        JsonNode answers = operation.get().path("responses");
        String status = String.valueOf(response.statusCode());
        require(response.statusCode() / 100 != 2 || answers.has(status), call + ": the status is not described");
        requireDescribed(call, resolved(answers.path(answers.has(status) ? status : "default")), response);
    }

    private void requireDescribed(String call, JsonNode answer, HttpResponse<byte[]> response) {
        String type = response.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
        if (response.body().length == 0) {
            require(call.contains("naked=true"), call + " is empty");
            return;
        }
        JsonNode content = answer.path("content").path(type);
        require(content.isObject(), "%s: %s is not described".formatted(call, type));
        if (type.equals("application/json")) {
            List<Error> flaws = schemas.computeIfAbsent(content.path("schema"), this::strict)
                    .validate(json(response.body()));
            require(flaws.isEmpty(), "%s: %s".formatted(call, flaws));
        }
    }

    /** The operation at that path, with or without a trailing slash; literal segments take precedence over parameters. */
    private Optional<JsonNode> operation(String method, String path) {
        return paths().filter(described -> path.matches(described.replaceAll("\\{\\w+}", "[^/]+") + "/?"))
                .min(Comparator.comparingInt(described -> described.split("\\{", -1).length))
                .map(described -> description.path("paths").path(described).get(method.toLowerCase(Locale.ROOT)));
    }

    Stream<String> paths() {
        return description.path("paths").properties().stream().map(Map.Entry::getKey);
    }

    private JsonNode resolved(JsonNode answer) {
        return answer.has("$ref")
                ? description.at(answer.get("$ref").textValue().substring(1))
                : answer;
    }

    /** Clients ignore fields that are not described; here they are errors, as they are missing from the description. */
    private Schema strict(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("$defs", description.at("/components/schemas").deepCopy());
        close(whole);
        String text = whole.toString().replace("#/components/schemas/", "#/$defs/");
        return SCHEMAS.getSchema(text);
    }

    private static void close(JsonNode schema) {
        boolean open = schema.path("properties").isObject()
                && List.of("additionalProperties", "allOf", "$ref").stream().noneMatch(schema::has);
        if (open) {
            ((ObjectNode) schema).put("additionalProperties", false);
        }
        schema.forEach(Described::close);
    }

    private static Described read(URI address) {
        try {
            HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
            require(answer.statusCode() == 200, "%s answers %d".formatted(address, answer.statusCode()));
            return new Described(json(answer.body()));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException problem) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(problem);
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return Objects.requireNonNull(JSON.readTree(body));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void require(boolean described, String message) {
        if (!described) {
            throw new AssertionError(message);
        }
    }
}
