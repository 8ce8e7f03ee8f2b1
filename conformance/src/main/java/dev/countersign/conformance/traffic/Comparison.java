package dev.countersign.conformance.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;

/** Compares what two responses show. */
final class Comparison {
    private Comparison() {}

    /** Whether a field is absent, null or empty: one call may leave out what another shows. */
    static boolean isLeftOut(JsonNode value) {
        return value.isMissingNode() || value.isNull() || (value.isContainerNode() && value.isEmpty());
    }

    /** Whether two values are the same, numbers by their value, apart from what one of them leaves out. */
    static boolean sameWhereBothShow(JsonNode one, JsonNode other) {
        if (isLeftOut(one) || isLeftOut(other)) {
            return true;
        }
        if (one.isObject() && other.isObject()) {
            return one.properties().stream()
                    .allMatch(field -> sameWhereBothShow(field.getValue(), other.path(field.getKey())));
        }
        if (one.isArray() && other.isArray()) {
            return one.size() == other.size()
                    && IntStream.range(0, one.size())
                            .allMatch(element -> sameWhereBothShow(one.path(element), other.path(element)));
        }
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        return one.equals(other);
    }

    /** What an earlier response makes us expect, with its exchange, so that a finding shows both. */
    static String expected(Sighting before, Object value) {
        return "%s, as in %s".formatted(value, before.exchange().summary());
    }
}
