package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The essential parts of an application, as shown by Core in Go. */
final class GoApplication {
    private GoApplication() {}

    /** @param name name and version */
    static ObjectNode of(JsonNode name) {
        ObjectNode application = JsonNodeFactory.instance.objectNode();
        String title = name.path("name").asText();
        ObjectNode metadata = application.putObject("metadata");
        metadata.setAll((ObjectNode) name.deepCopy());
        metadata.put("title", title).put("description", "").put("website", "").put("public", true);
        metadata.putArray("authors").add("UCloud");
        metadata.putNull("flavorName");
        ObjectNode invocation = application.putObject("invocation");
        invocation.putObject("tool").setAll((ObjectNode) name.deepCopy());
        invocation.putArray("parameters");
        invocation.putArray("outputFileGlobs").add("*");
        invocation.put("applicationType", "BATCH");
        invocation.putNull("vnc").putNull("web").putNull("ssh");
        application.put("favorite", false).putNull("versions");
        return application;
    }
}
