package dev.countersign.conformance.scenario.agave;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.countersign.conformance.wire.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The result in a response, wrapped or not. An error has none. */
public record UnwrappedResult(Response answer) {
    private static final String RESULT = "result";

    public JsonNode value() {
        if (!answer.isSuccess() || isError()) {
            return MissingNode.getInstance();
        }
        return isWrapped() ? answer.body().path(RESULT) : answer.body();
    }

    public boolean isWrapped() {
        JsonNode body = answer.body();
        return body.has(RESULT) && body.path("status").asText().equals("success");
    }

    /** The status of the job; empty where no job is shown. */
    public String jobStatus() {
        return value().path("status").asText();
    }

    public AccessLevel ability() {
        return AccessLevel.of(value());
    }

    /** The permission of each listed user. Names are compared ignoring case. */
    public Map<String, AccessLevel> abilities() {
        Map<String, AccessLevel> abilities = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        value().forEach(permission -> abilities.put(permission.path("username").asText(), AccessLevel.of(permission)));
        return abilities;
    }

    /** The usernames in the list, with duplicates. */
    public List<String> usernames() {
        List<String> usernames = new ArrayList<>();
        value().forEach(permission -> usernames.add(permission.path("username").asText()));
        return usernames;
    }

    /** How often the list contains {@code username}, ignoring case. */
    public long times(String username) {
        return usernames().stream().filter(username::equalsIgnoreCase).count();
    }

    private boolean isError() {
        return answer.body().path("status").asText().equals("error");
    }
}
