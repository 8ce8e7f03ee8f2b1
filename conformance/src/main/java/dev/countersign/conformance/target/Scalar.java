package dev.countersign.conformance.target;

import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A value of a target file that is neither mapping nor list. */
record Scalar(Node node) {
    /** The text as written, so that the version 3.10 does not become 3.1; empty if it is null or not a scalar. */
    Optional<String> text() {
        return node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)
                ? Optional.of(scalar.getValue())
                : Optional.empty();
    }
}
