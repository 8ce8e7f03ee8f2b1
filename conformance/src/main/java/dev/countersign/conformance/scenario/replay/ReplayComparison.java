package dev.countersign.conformance.scenario.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares a response with the published one, field by field. Fields that were not published pass. */
public final class ReplayComparison {
    private final List<Erratum> errata;
    private final List<String> differences = new ArrayList<>();
    private final Set<String> used = new LinkedHashSet<>();

    private ReplayComparison(List<Erratum> errata) {
        this.errata = errata;
    }

    public static ReplayComparison of(JsonNode published, JsonNode actual, List<Erratum> errata) {
        ReplayComparison comparison = new ReplayComparison(errata);
        comparison.compare("", published, actual);
        return comparison;
    }

    /** The differences, each with its place; empty where there are none. */
    public List<String> differences() {
        return List.copyOf(differences);
    }

    /** The ids of the errata that allowed a difference. */
    public Set<String> used() {
        return Set.copyOf(used);
    }

    private void compare(String at, JsonNode published, JsonNode actual) {
        if (published.equals(actual) || isErratum(at, actual) || isDefault(at, published)) {
            return;
        }
        if (published.isObject() && actual.isObject()) {
            for (Map.Entry<String, JsonNode> field : published.properties()) {
                compare(at + "/" + field.getKey(), field.getValue(), actual.path(field.getKey()));
            }
        } else if (published.isArray() && actual.isArray() && published.size() == actual.size()) {
            for (int index = 0; index < published.size(); index++) {
                compare(at + "/" + index, published.get(index), actual.get(index));
            }
        } else {
            differences.add("%s: expected %s, but was %s"
                    .formatted(at.isEmpty() ? "the whole answer" : at, published, shown(actual)));
        }
    }

    /** A field that is not requested in a specification may be shown with the server's default. */
    private static boolean isDefault(String at, JsonNode published) {
        return published.isNull() && at.contains("/specification/");
    }

    private boolean isErratum(String at, JsonNode actual) {
        for (Erratum erratum : errata) {
            if (erratum.covers(at) && erratum.accepts(actual)) {
                used.add(erratum.id());
                return true;
            }
        }
        return false;
    }

    private static String shown(JsonNode actual) {
        return actual.isMissingNode() ? "absent" : actual.toString();
    }
}
