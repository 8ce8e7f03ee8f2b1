package dev.countersign.conformance.scenario;

import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.finding.Deviations;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.shape.Schemas;
import dev.countersign.conformance.shape.ShapeProblem;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Response;
import java.util.List;
import java.util.Map;

/**
 * Checks the documented shape of every response, once for each place: missing mandatory fields and wrong types by API-032,
 * optional fields that are left out by API-004.
 */
public final class Shapes {
    /** Mandatory fields are always present, with their documented type. */
    private static final String MANDATORY = "API-032";
    /** The same kind of response always has the same shape. */
    private static final String CONSISTENT = "API-004";

    private final String base;
    private final Map<String, String> schemas;

    public Shapes(CurrentRun run) {
        boolean ofResources = run.isAboutResources();
        this.base = ofResources ? run.kind().basePath() : "";
        this.schemas = ofResources ? schemas(run.kind()) : Map.of();
    }

    /** The deviations from documented shapes, each place once. */
    public List<Deviation> deviations(List<Exchange> exchanges) {
        ShapeDeviations found = new ShapeDeviations();
        exchanges.forEach(exchange -> problems(exchange)
                .forEach(problem -> found.add(exchange, problem, problem.isMandatory() ? MANDATORY : CONSISTENT)));
        return found.all();
    }

    /** The deviations of mandatory fields and types. */
    public List<Deviation> mandatory(List<Exchange> exchanges) {
        return deviations(exchanges).stream()
                .filter(deviation -> deviation.requirements().contains(MANDATORY))
                .toList();
    }

    /** The problems of a response as an error message; empty where there are none, or where it is no JSON at all. */
    public static List<ShapeProblem> problemsOfError(Response answer) {
        boolean json = answer.header("Content-Type").orElse("").contains("json");
        return json && !answer.text().isEmpty() ? Schemas.problems("error.json", answer.body()) : List.of();
    }

    /** The deviation for a mandatory field that a response lacks. */
    static Deviation missing(Response answer, String place) {
        return Deviations.at(answer.exchange(), place, "a value", "none", MANDATORY);
    }

    private List<ShapeProblem> problems(Exchange exchange) {
        Response answer = new Response(exchange);
        String schema = answer.isSuccess() ? schemas.get(call(exchange)) : null;
        return schema == null
                ? List.of()
                : answer.json().map(body -> Schemas.problems(schema, body)).orElse(List.of());
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
