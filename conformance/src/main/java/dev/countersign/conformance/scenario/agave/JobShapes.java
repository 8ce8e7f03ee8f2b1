package dev.countersign.conformance.scenario.agave;

import dev.countersign.conformance.scenario.Shapes;
import dev.countersign.conformance.wire.Answer;
import dev.countersign.conformance.wire.Exchange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Knows the shapes that the document shows, which are those of permissions. Further fields always pass. */
public final class JobShapes {
    private static final String JOB = ".*/jobs/v2/[^/]+";
    private static final Map<Pattern, String> SCHEMAS = new LinkedHashMap<>();

    static {
        SCHEMAS.put(Pattern.compile("GET " + JOB + "/pems/?"), "agave-permissions.json");
        SCHEMAS.put(Pattern.compile("GET " + JOB + "/pems/[^/]+/?"), "agave-permission.json");
        SCHEMAS.put(Pattern.compile("POST " + JOB + "/pems(/[^/]*)?/?"), "agave-permission.json");
    }

    /** Checks that every answer so far has its shape, except where a filter has asked for another. */
    public void check(List<Exchange> exchanges) {
        for (Exchange exchange : exchanges) {
            List<String> problems = problems(exchange);
            if (!problems.isEmpty()) {
                throw new AssertionError(new Answer(exchange)
                        .about("an answer must have its documented shape, but " + String.join("; ", problems)));
            }
        }
    }

    private static List<String> problems(Exchange exchange) {
        Answer answer = new Answer(exchange);
        String query = exchange.sent().url().getQuery();
        if (!answer.isSuccess() || (query != null && query.contains("filter="))) {
            return List.of();
        }
        String call = exchange.sent().method() + " " + exchange.sent().url().getPath();
        return SCHEMAS.entrySet().stream()
                .filter(schema -> schema.getKey().matcher(call).matches())
                .findFirst()
                .map(schema -> Shapes.validate(schema.getValue(), new Unwrapped(answer).value()))
                .orElse(List.of());
    }
}
