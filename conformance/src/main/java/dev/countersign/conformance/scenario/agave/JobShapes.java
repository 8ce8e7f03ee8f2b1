package dev.countersign.conformance.scenario.agave;

import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.scenario.ShapeDeviations;
import dev.countersign.conformance.shape.Schemas;
import dev.countersign.conformance.shape.ShapeProblem;
import dev.countersign.conformance.wire.Answer;
import dev.countersign.conformance.wire.Exchange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Knows the shape of every answer of the jobs service. Further fields always pass. */
public final class JobShapes {
    private static final String JOB = ".*/jobs/v2/[^/]+";
    /** What a permission consists of. */
    private static final String PERMISSION = "AGV-015";
    /** Who may read a job sees it, and its status. */
    private static final String JOB_VIEW = "AGV-005";

    private static final Map<Pattern, String> SCHEMAS = new LinkedHashMap<>();

    static {
        SCHEMAS.put(Pattern.compile("GET " + JOB + "/pems/?"), "agave-permissions.json");
        SCHEMAS.put(Pattern.compile("GET " + JOB + "/pems/[^/]+/?"), "agave-permission.json");
        SCHEMAS.put(Pattern.compile("POST " + JOB + "/pems(/[^/]*)?/?"), "agave-permission.json");
        SCHEMAS.put(Pattern.compile("GET " + JOB + "/status"), "agave-job-status.json");
        SCHEMAS.put(Pattern.compile("GET " + JOB), "agave-job.json");
        SCHEMAS.put(Pattern.compile("POST .*/jobs/v2"), "agave-job.json");
    }

    /** Where answers do not have their shape, each place once, except where a filter has asked for another. */
    public List<Deviation> deviations(List<Exchange> exchanges) {
        ShapeDeviations found = new ShapeDeviations();
        exchanges.forEach(exchange -> schema(exchange)
                .ifPresent(schema -> problems(schema, new Unwrapped(new Answer(exchange)))
                        .forEach(problem -> found.add(exchange, problem, requirement(schema)))));
        return found.all();
    }

    private static Optional<String> schema(Exchange exchange) {
        Answer answer = new Answer(exchange);
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

    private static String requirement(String schema) {
        return schema.startsWith("agave-permission") ? PERMISSION : JOB_VIEW;
    }

    private static List<ShapeProblem> problems(String schema, Unwrapped answer) {
        List<ShapeProblem> problems = new ArrayList<>(Schemas.problems(schema, answer.value()));
        if (answer.isWrapped()) {
            problems.addAll(
                    Schemas.problems("agave-envelope.json", answer.answer().body()));
        }
        return problems;
    }
}
