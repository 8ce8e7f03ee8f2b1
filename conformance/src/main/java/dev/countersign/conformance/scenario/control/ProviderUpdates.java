package dev.countersign.conformance.scenario.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.scenario.ScenarioContext;
import org.jspecify.annotations.Nullable;

/** Updates that the provider sends about resources: with a unique text, and without a change of state. */
public final class ProviderUpdates {
    private final ScenarioContext scenario;
    private @Nullable String text;

    public ProviderUpdates(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** An update with the text of this scenario. */
    public ObjectNode of(String id) {
        return dated(id, 0);
    }

    /** @param timestamp ms since epoch, which a provider does not decide */
    public ObjectNode dated(String id, long timestamp) {
        ObjectNode item = JsonNodeFactory.instance.objectNode().put("id", id);
        item.putObject("update").put("timestamp", timestamp).put("status", text());
        return item;
    }

    public String text() {
        if (text == null) {
            text = "News of " + scenario.name();
        }
        return text;
    }
}
