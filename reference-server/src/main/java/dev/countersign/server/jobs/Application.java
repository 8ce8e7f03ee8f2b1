package dev.countersign.server.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.jobs.NameAndVersion;

/** An application that jobs can run. */
record Application(NameAndVersion name, String title, Backend backend) {
    /** The JSON representation, if a reader requests it. */
    JsonNode resolved() {
        ObjectNode resolved = JsonNodeFactory.instance.objectNode();
        resolved.putObject("metadata")
                .put("name", name.name())
                .put("version", name.version())
                .put("title", title);
        return resolved;
    }
}
