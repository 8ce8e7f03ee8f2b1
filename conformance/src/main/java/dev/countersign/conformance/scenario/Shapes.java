package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.wire.Answer;
import dev.countersign.conformance.wire.Exchange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Knows the documented shape of every answer. Further fields always pass. */
public final class Shapes {
    private static final String PREFIX = "https://countersign.dev/schemas/";
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.schemaMappers(mappers -> mappers.mapPrefix(PREFIX, "classpath:countersign/schemas/")));
    private static final Map<String, JsonSchema> READ = new ConcurrentHashMap<>();

    private final String base;
    private final Map<String, String> schemas;

    public Shapes(ThisRun run) {
        boolean ofResources = run.isAboutResources();
        this.base = ofResources ? run.kind().basePath() : "";
        this.schemas = ofResources ? schemas(run.kind()) : Map.of();
    }

    /** What is wrong with the shape of an answer; empty where nothing is, or where no shape is documented. */
    public List<String> problems(Exchange exchange) {
        Answer answer = new Answer(exchange);
        String schema = answer.isSuccess() ? schemas.get(call(exchange)) : null;
        return schema == null ? List.of() : validate(schema, answer.body());
    }

    /** What is wrong with an answer as an error message; empty where nothing is, or where it is no JSON at all. */
    public static List<String> problemsOfError(Answer answer) {
        boolean json = answer.header("Content-Type").orElse("").contains("json");
        return json && !answer.text().isEmpty() ? validate("error.json", answer.body()) : List.of();
    }

    /** What is wrong with a value by a schema. */
    public static List<String> validate(String schema, JsonNode value) {
        return READ
                .computeIfAbsent(schema, name -> FACTORY.getSchema(SchemaLocation.of(PREFIX + name)))
                .validate(value)
                .stream()
                .map(ValidationMessage::getMessage)
                .limit(5)
                .collect(Collectors.toList());
    }

    /** Checks that every answer so far has the shape that is documented for its call. */
    public void check(List<Exchange> exchanges) {
        Optional<Exchange> first = exchanges.stream()
                .filter(exchange -> !problems(exchange).isEmpty())
                .findFirst();
        if (first.isPresent()) {
            throw new AssertionError(new Answer(first.get())
                    .about("an answer must have its documented shape, but %s"
                            .formatted(String.join("; ", problems(first.get())))));
        }
    }

    private String call(Exchange exchange) {
        String path = exchange.sent().url().getPath();
        int at = path.indexOf(base);
        return at < 0 ? "" : exchange.sent().method() + " " + path.substring(at + base.length());
    }

    private static Map<String, String> schemas(ResourceKind kind) {
        return Map.of(
                "GET /browse",
                kind.schemaOfPage(),
                "POST /search",
                kind.schemaOfPage(),
                "GET /retrieve",
                kind.schema(),
                "GET /retrieveProducts",
                kind.schemaOfProducts(),
                "POST ",
                "bulk-of-ids.json",
                kind.removal().method() + " " + kind.removal().path(),
                "bulk-of-units.json",
                "POST /updateAcl",
                "bulk-of-units.json",
                "POST /init",
                "unit.json");
    }
}
