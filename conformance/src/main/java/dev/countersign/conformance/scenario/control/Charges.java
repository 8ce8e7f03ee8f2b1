package dev.countersign.conformance.scenario.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.scenario.ScenarioContext;
import org.jspecify.annotations.Nullable;

/** Builds charges for resources, with unique ids. */
public final class Charges {
    /** The field that names the resources whose charges the funds do not cover. */
    public static final String NOT_COVERED = "insufficientFunds";

    /** More units than any funds cover, and few enough to be multiplied by every price. Only for checkCredits; never charged. */
    public static final long TOO_MANY = 1_000_000_000_000L;

    private final ScenarioContext scenario;
    private @Nullable String chargeId;

    public Charges(ScenarioContext scenario) {
        this.scenario = scenario;
    }

    /** A charge with the scenario's current charge id. */
    public ObjectNode of(String resource, long units) {
        if (chargeId == null) {
            chargeId = scenario.name();
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", resource)
                .put("chargeId", chargeId)
                .put("units", units)
                .put("periods", 1)
                .putNull("performedBy")
                .putNull("description");
    }

    /** Replaces the charge id for the following charges. */
    public void useAnotherId() {
        chargeId = scenario.name();
    }
}
