package dev.countersign.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Converts YAML to a tree of JSON with the place of each value. Scalars remain texts as written, so that the version 3.10 does not
 * become 3.1; only whole numbers are numbers.
 */
final class YamlTree {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,8}");
    /** More than any target has, and few enough for aliases that multiply each other. */
    private static final int MOST_VALUES = 10_000;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private int values;

    private YamlTree() {}

    static TargetValue of(String file, Node node) {
        Place place = Place.ofFile(file, lineOf(node));
        return new TargetValue(place, new YamlTree().converted(node, place));
    }

    private JsonNode converted(Node node, Place place) {
        if (++values > MOST_VALUES) {
            throw place.wrong("the file has more than %d values".formatted(MOST_VALUES));
        }
        if (node.isTwoStepsConstruction()) {
            throw place.wrong("%s contains itself".formatted(place.path()));
        }
        if (node instanceof MappingNode mapping) {
            return mapping(mapping, place);
        }
        return node instanceof SequenceNode sequence ? list(sequence, place) : scalar(node);
    }

    private ObjectNode mapping(MappingNode mapping, Place place) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple entry : mapping.getValue()) {
            String key = scalar(entry.getKeyNode()).asText("null");
            Place at = place.addKey(key, lineOf(entry.getKeyNode()));
            if (object.has(key)) {
                throw at.wrong("'%s' is there twice".formatted(at.path()));
            }
            object.set(key, converted(entry.getValueNode(), at));
        }
        return object;
    }

    private ArrayNode list(SequenceNode sequence, Place place) {
        ArrayNode array = JSON.arrayNode();
        for (Node item : sequence.getValue()) {
            array.add(converted(item, place.addItem(array.size(), lineOf(item))));
        }
        return array;
    }

    private static JsonNode scalar(Node node) {
        if (!(node instanceof ScalarNode scalar) || scalar.getTag().equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        String text = scalar.getValue();
        return WHOLE_NUMBER.matcher(text).matches() ? JSON.numberNode(Integer.parseInt(text)) : JSON.textNode(text);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
