package dev.countersign.conformance.scenario.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.scenario.ThisScenario;
import org.jspecify.annotations.Nullable;

/** Charges for resources, with ids that nobody else uses. */
public final class Charges {
    /** Where an answer names the resources whose charges the funds do not cover. */
    public static final String NOT_COVERED = "insufficientFunds";

    /**
     * More units of anything than anybody has credits for, and few enough for every price to be multiplied with. They are asked
     * about, and never charged.
     */
    public static final long TOO_MANY = 1_000_000_000_000L;

    private final ThisScenario scenario;
    private @Nullable String chargeId;

    public Charges(ThisScenario scenario) {
        this.scenario = scenario;
    }

    /** A charge with the id that this scenario uses. */
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

    /** From now on charges have another id. */
    public void useAnotherId() {
        chargeId = scenario.name();
    }
}
