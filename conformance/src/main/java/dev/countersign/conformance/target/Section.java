package dev.countersign.conformance.target;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One mapping of a target file: returns the values of its keys, and rejects everything unexpected. */
final class Section {
    private final String file;
    private final String path;
    private final int line;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();

    private Section(String file, String path, Node node) {
        this.file = file;
        this.path = path;
        this.line = lineOf(node);
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(line, "%s must be a mapping".formatted(path.isEmpty() ? "the file" : path));
        }
        for (NodeTuple entry : mapping.getValue()) {
            String key = new Scalar(entry.getKeyNode()).text().orElse("null");
            if (entries.put(key, entry) != null) {
                throw wrong(lineOf(entry.getKeyNode()), "'%s' is there twice".formatted(within(key)));
            }
        }
    }

    static Section whole(String file, Node node) {
        return new Section(file, "", node);
    }

    /** Rejects all keys but these. */
    Section only(String... known) {
        for (String key : entries.keySet()) {
            if (!List.of(known).contains(key)) {
                String where = path.isEmpty() ? "" : " in " + path;
                throw wrong(
                        key,
                        "unknown key '%s'%s; %s".formatted(key, where, new NearestKey(List.of(known)).hintFor(key)));
            }
        }
        return this;
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    Set<String> keys() {
        return entries.keySet();
    }

    String text(String key) {
        return new Scalar(value(key)).text().orElseThrow(() -> wrong(key, within(key) + " must be text"));
    }

    Section section(String key) {
        return new Section(file, within(key), value(key));
    }

    /** The texts of a list; none if the key is absent. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(key)) {
            texts.add(new Scalar(item)
                    .text()
                    .orElseThrow(() -> wrong(lineOf(item), "%s must be a list of texts".formatted(within(key)))));
        }
        return texts;
    }

    /** The mappings of a list; none if the key is absent. */
    List<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        for (Node item : items(key)) {
            sections.add(new Section(file, "%s[%d]".formatted(within(key), sections.size()), item));
        }
        return sections;
    }

    boolean isSection(String key) {
        return value(key) instanceof MappingNode;
    }

    String within(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    TargetFileException wrong(String key, String what) {
        NodeTuple entry = entries.get(key);
        return wrong(entry == null ? line : lineOf(entry.getKeyNode()), what);
    }

    private TargetFileException wrong(int where, String what) {
        return new TargetFileException(file, where, what);
    }

    private List<Node> items(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (value(key) instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw wrong(key, "%s must be a list".formatted(within(key)));
    }

    private Node value(String key) {
        @Nullable NodeTuple entry = entries.get(key);
        if (entry == null) {
            throw wrong(line, "'%s' is missing".formatted(within(key)));
        }
        return entry.getValueNode();
    }

    private static int lineOf(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
