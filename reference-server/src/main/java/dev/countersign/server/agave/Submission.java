package dev.countersign.server.agave;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * A submitted job.
 *
 * @param appId name and version of the application, joined by a hyphen
 * @param inputs by name, as received
 * @param parameters by name, as received
 */
record Submission(String name, String appId, JsonNode inputs, JsonNode parameters) {
    private static final int LONGEST_NAME = 64;

    Submission {
        if (name.isBlank()) {
            throw new JobRefusedException.Invalid("Job name cannot be empty.");
        }
        if (name.length() >= LONGEST_NAME) {
            throw new JobRefusedException.Invalid("Job name must be less than %d characters.".formatted(LONGEST_NAME));
        }
        if (appId.isBlank()) {
            throw new JobRefusedException.Invalid("appId cannot be empty");
        }
        if (!appId.contains("-")) {
            throw new JobRefusedException.Invalid("Invalid appId. Please specify an app using its unique id. "
                    + "The unique id is defined by the app name and version separated by a hyphen. eg. example-1.0");
        }
    }

    static Submission of(String name, String appId) {
        return new Submission(
                name, appId, JsonNodeFactory.instance.objectNode(), JsonNodeFactory.instance.objectNode());
    }
}
