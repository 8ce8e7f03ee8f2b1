package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Parameter values as one structure for all types, with zero values in the fields that a type does not have. */
final class GoValues {
    private GoValues() {}

    /** The parameter that Core adds to every job that a user creates. */
    static ObjectNode sampleRate() {
        return complete(
                JsonNodeFactory.instance.objectNode().put("type", "text").put("value", "0ms"));
    }

    static ObjectNode complete(JsonNode value) {
        ObjectNode complete = JsonNodeFactory.instance.objectNode();
        complete.put("type", "").put("path", "").put("mountPath", "").put("readOnly", false);
        complete.put("value", "").put("hostname", "").put("jobId", "").put("id", "");
        ObjectNode workflow = complete.putObject("specification");
        workflow.put("applicationName", "").put("language", "").putNull("init").putNull("job");
        workflow.putNull("readme").putNull("inputs");
        complete.putNull("modules").put("port", 0).put("tls", false);
        complete.put("server", "").put("token", "").put("tokenType", "");
        value.properties().forEach(field -> complete.set(field.getKey(), field.getValue()));
        return complete;
    }
}
