package dev.countersign.conformance.scenario.agave;

import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.scenario.ShapeDeviations;
import dev.countersign.conformance.shape.Schemas;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks responses about permissions against their documented schemas. Additional fields always pass. */
public final class PermissionShapes {
    private static final String JOB = ".*/jobs/v2/[^/]+";
    /** The fields of a permission. */
    private static final String PERMISSION = "AGV-015";

    private static final Map<Pattern, String> SCHEMAS = new LinkedHashMap<>();

    static {
        SCHEMAS.put(Pattern.compile("GET " + JOB + "/pems/?"), "agave-permissions.json");
        SCHEMAS.put(Pattern.compile("GET " + JOB + "/pems/[^/]+/?"), "agave-permission.json");
        SCHEMAS.put(Pattern.compile("POST " + JOB + "/pems(/[^/]*)?/?"), "agave-permission.json");
    }

    /** The deviations from documented shapes, each place once; responses to filtered requests are not checked. */
    public List<Deviation> deviations(List<Exchange> exchanges) {
        ShapeDeviations found = new ShapeDeviations();
        exchanges.forEach(exchange -> schema(exchange)
                .ifPresent(schema -> Schemas.problems(schema, new UnwrappedResult(new Response(exchange)).value())
                        .forEach(problem -> found.add(exchange, problem, PERMISSION))));
        return found.all();
    }

    private static Optional<String> schema(Exchange exchange) {
        Response answer = new Response(exchange);
        String query = exchange.sent().url().getQuery();
        if (!answer.isSuccess() || answer.json().isEmpty() || (query != null && query.contains("filter="))) {
            return Optional.empty();
        }
        String call = exchange.sent().method() + " " + exchange.sent().url().getPath();
        return SCHEMAS.entrySet().stream()
                .filter(schema -> schema.getKey().matcher(call).matches())
                .findFirst()
                .map(Map.Entry::getValue);
    }
}
