package dev.countersign.conformance.scenario.agave;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.wire.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an answer has to say, whether or not it comes wrapped. */
public record Unwrapped(Answer answer) {
    private static final String RESULT = "result";

    public JsonNode value() {
        JsonNode body = answer.body();
        return isWrapped() ? body.path(RESULT) : body;
    }

    public boolean isWrapped() {
        JsonNode body = answer.body();
        return body.has(RESULT) && body.path("status").asText().equals("success");
    }

    public Ability ability() {
        return Ability.of(value());
    }

    /** What each of the listed may do, in their order. */
    public Map<String, Ability> abilities() {
        Map<String, Ability> abilities = new LinkedHashMap<>();
        value().forEach(permission -> abilities.put(permission.path("username").asText(), Ability.of(permission)));
        return abilities;
    }

    /** Whom the list names, also twice. */
    public List<String> usernames() {
        List<String> usernames = new ArrayList<>();
        value().forEach(permission -> usernames.add(permission.path("username").asText()));
        return usernames;
    }
}
