package dev.countersign.server.resources;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parameters of a query, each of which may be there once. */
final class QueryParameters {
    private QueryParameters() {}

    static Map<String, String> once(Context ctx) {
        Map<String, String> parameters = new LinkedHashMap<>();
        ctx.queryParamMap().forEach((name, values) -> {
            if (values.size() > 1) {
                throw new Refused.Invalid(name, "is there %d times".formatted(values.size()));
            }
            values.forEach(value -> parameters.put(name, value));
        });
        return parameters;
    }
}
