package dev.countersign.mutation.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The differences between two values that scenarios have sent. */
final class Equivalence {
    /** Objects that refer to one thing, and count as one value. */
    private static final Set<String> REFERENCES = Set.of("entity", "product");

    private Equivalence() {}

    /**
     * The changes that would make the values equal; the same change in each element of a list counts once.
     *
     * @param name of the field that contains them; empty for a whole body
     */
    static Set<String> differences(String name, JsonNode one, JsonNode other) {
        if (one.isObject() && other.isObject() && !REFERENCES.contains(name)) {
            Set<String> fields = new TreeSet<>();
            one.fieldNames().forEachRemaining(fields::add);
            other.fieldNames().forEachRemaining(fields::add);
            return all(fields.stream().map(field -> differences(field, one.path(field), other.path(field))));
        }
        if (one instanceof ArrayNode list && other instanceof ArrayNode otherList) {
            return list.size() < otherList.size() ? ofLists(name, otherList, list) : ofLists(name, list, otherList);
        }
        String was = written(name, one);
        String becomes = written(name, other);
        return was.equals(becomes) ? Set.of() : Set.of("%s: %s, %s".formatted(name, was, becomes));
    }

    /** Replaces values that a scenario generates by a placeholder. */
    static String madeUp(String text) {
        return text.replaceAll("-?[0-9]{5,}", "a number");
    }

    /** One additional element counts as one difference. */
    private static Set<String> ofLists(String name, ArrayNode longer, ArrayNode shorter) {
        Stream<Integer> elements = IntStream.range(0, longer.size()).boxed();
        if (longer.size() == shorter.size()) {
            return all(elements.map(element -> differences(name, longer.path(element), shorter.path(element))));
        }
        Set<String> more = Set.of("%s: %d more".formatted(name, longer.size() - shorter.size()));
        if (longer.size() > shorter.size() + 1) {
            return all(Stream.of(more, Set.of(name + ": too many to tell which")));
        }
        return elements.map(element -> all(Stream.of(more, ofLists(name, without(element, longer), shorter))))
                .min(Comparator.comparingInt(Set::size))
                .orElse(more);
    }

    private static Set<String> all(Stream<Set<String>> some) {
        return some.flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    private static ArrayNode without(int element, ArrayNode list) {
        ArrayNode rest = list.deepCopy();
        rest.remove(element);
        return rest;
    }

    private static String written(String name, JsonNode value) {
        boolean isId = name.toLowerCase(Locale.ROOT).endsWith("id") && value.isTextual();
        return isId ? "an id" : madeUp(value.toString());
    }
}
