package dev.countersign.conformance.provenance;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The differences between two JSON values: the pointer, the old value and the new value. */
final class Differences {
    private static final int LONGEST = 200;

    private final List<String> lines = new ArrayList<>();

    private Differences() {}

    static List<String> between(JsonNode was, JsonNode now) {
        Differences differences = new Differences();
        differences.compare(JsonPointer.empty(), was, now);
        return differences.lines;
    }

    private void compare(JsonPointer at, JsonNode was, JsonNode now) {
        if (was.isObject() && now.isObject()) {
            Set<String> names = new TreeSet<>();
            Stream.of(was, now).forEach(node -> node.fieldNames().forEachRemaining(names::add));
            names.forEach(name -> compare(at.appendProperty(name), was.path(name), now.path(name)));
        } else if (was.isArray() && now.isArray()) {
            for (int index = 0; index < Math.max(was.size(), now.size()); index++) {
                compare(at.appendIndex(index), was.path(index), now.path(index));
            }
        } else if (!was.equals(now)) {
            lines.add("%s was %s, is %s".formatted(at, shown(was), shown(now)));
        }
    }

    private static String shown(JsonNode node) {
        String text = node.isMissingNode() ? "absent" : node.toString();
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
    }
}
