package dev.countersign.mutation.proof;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.countersign.mutation.proof.RecordingMutation.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Mutations of one value of a response, the most significant first. */
final class Values {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final int FEW = 3;

    private final List<Change> changes = new ArrayList<>();
    private final JsonPointer place;

    private Values(JsonPointer place) {
        this.place = place;
    }

    static List<Change> of(JsonPointer place, JsonNode value, Seen seen) {
        Values values = new Values(place);
        if (value instanceof ArrayNode list) {
            values.list(list, seen);
        } else if (value.isTextual()) {
            values.text(value.textValue(), seen);
        } else if (value.isNumber()) {
            values.number();
        } else if (value.isBoolean()) {
            values.add("opposite", was -> JSON.booleanNode(!was.asBoolean()));
        } else if (value.isNull()) {
            values.nothing();
        }
        if (!place.matches()) {
            values.add("lost", null);
        }
        values.add("null", was -> JSON.nullNode());
        return values.changes;
    }

    private void text(String text, Seen seen) {
        if (seen.ids().contains(text)) {
            List<String> others = seen.ids().stream()
                    .filter(id -> !id.equals(text))
                    .limit(FEW)
                    .toList();
            for (int number = 0; number < others.size(); number++) {
                String id = others.get(number);
                add("of another" + (number == 0 ? "" : " " + number), was -> TextNode.valueOf(id));
            }
        }
        States.otherThan(text).forEach(state -> add(state, was -> TextNode.valueOf(state)));
        add("other text", was -> TextNode.valueOf(was.asText() + "x"));
        add("number", was -> JSON.numberNode(17));
    }

    private void number() {
        add("plus 1", was -> JSON.numberNode(was.asLong() + 1));
        add("minus 1", was -> JSON.numberNode(was.asLong() - 1));
        add("far off", was -> JSON.numberNode(was.asLong() + 1_000_000_000));
        add("thousandth", was -> JSON.numberNode(was.asLong() / 1000));
        add("text", was -> TextNode.valueOf(was.asText()));
    }

    private void nothing() {
        add("a text", was -> TextNode.valueOf("something"));
        add("a number", was -> JSON.numberNode(17));
        add("an object", was -> JSON.objectNode());
    }

    private void list(ArrayNode list, Seen seen) {
        if (!list.isEmpty()) {
            add("without last", was -> without(was, was.size() - 1));
            add("last twice", was -> copy(was).add(was.get(was.size() - 1)));
        }
        List<String> ids = List.copyOf(seen.ids());
        if ((list.isEmpty() ? seen.resource() : list.get(0)) instanceof ObjectNode model && model.has("id")) {
            for (int i = 0; i < ids.size(); i++) {
                String id = ids.get(i);
                add("with created " + i, was -> copy(was).add(model.deepCopy().put("id", id)));
            }
        }
        for (int i = 0; i < seen.elements().size(); i++) {
            JsonNode other = seen.elements().get(i);
            add("with sent " + i, was -> copy(was).add(other));
        }
        if (list.size() > 1) {
            add("without first", was -> without(was, 0));
            add("emptied", was -> JSON.arrayNode());
            add("first last", was -> without(copy(was).add(was.get(0)), 0));
            add("second first", was -> without(copy(was).insert(0, was.get(1)), 2));
        }
    }

    private static ArrayNode copy(JsonNode list) {
        return ((ArrayNode) list).deepCopy();
    }

    private static ArrayNode without(JsonNode list, int index) {
        ArrayNode rest = copy(list);
        rest.remove(index);
        return rest;
    }

    /** @param to null to remove the value */
    private void add(String name, @Nullable UnaryOperator<JsonNode> to) {
        changes.add(new Change("%s %s".formatted(place, name), answer -> {
            JsonNode body = Changes.json(answer.body());
            if (body == null || body.at(place).isMissingNode()) {
                return Optional.empty();
            }
            JsonNode value = to == null ? null : to.apply(body.at(place));
            return Optional.of(Changes.with(answer, answer.status(), changed(body, value)));
        }));
    }

    private JsonNode changed(JsonNode body, @Nullable JsonNode value) {
        if (place.matches()) {
            return Objects.requireNonNull(value);
        }
        JsonPointer last = place.last();
        if (body.at(place.head()) instanceof ObjectNode object) {
            String name = Objects.requireNonNull(last.getMatchingProperty());
            var unused = value == null ? object.remove(name) : object.replace(name, value);
        } else {
            ArrayNode list = (ArrayNode) body.at(place.head());
            var unused =
                    value == null ? list.remove(last.getMatchingIndex()) : list.set(last.getMatchingIndex(), value);
        }
        return body;
    }
}
