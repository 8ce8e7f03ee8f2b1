package dev.countersign.conformance.scenario;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The query parameters of a read call, by their documented names. */
public record Query(Map<String, String> parameters) {
    public static final Query NOTHING_SPECIAL = new Query(Map.of());

    public Query {
        parameters = new LinkedHashMap<>(parameters);
    }

    public static Query of(String parameter, String value) {
        return NOTHING_SPECIAL.and(parameter, value);
    }

    /** Selects only the resources with those ids. */
    public static Query only(Collection<String> ids) {
        return of("filterIds", String.join(",", ids));
    }

    public Query and(String parameter, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(parameter, value);
        return new Query(more);
    }

    public Query and(Query others) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.putAll(others.parameters);
        return new Query(more);
    }
}
