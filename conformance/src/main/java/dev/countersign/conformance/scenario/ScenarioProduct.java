package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import org.jspecify.annotations.Nullable;

/** Sets the product that a scenario uses: one that it offers itself where the target allows that, or one from the target file. */
public final class ScenarioProduct {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final long CREDITS = 500;

    private final CurrentRun run;
    private final ScenarioContext scenario;
    private final SimulationControl simulation;
    private @Nullable TargetProduct product;

    public ScenarioProduct(CurrentRun run, ScenarioContext scenario, SimulationControl simulation) {
        this.run = run;
        this.scenario = scenario;
        this.simulation = simulation;
    }

    public TargetProduct get() {
        if (product == null) {
            throw new IllegalStateException("no product yet: a step before this one must speak of one");
        }
        return product;
    }

    /** Whether the scenario can create a product with the properties it needs. */
    public boolean canBeArranged() {
        return simulation.offers("products");
    }

    /** Sets "that product" to one from the target file. */
    public void set(TargetProduct named) {
        product = named;
    }

    /** Offers a product with credits for all users, with the declared {@code support} of its provider. */
    public void offerWithSupport(ObjectNode support) {
        offer(false, CREDITS, support);
    }

    /** Offers a product that is free, or paid for by credits. */
    public void offerAtPrice(boolean free, long credits) {
        offer(free, credits, run.kind().support(run.products()));
    }

    /** Sets or, with null, ends the maintenance of the product. */
    public void setMaintenance(@Nullable JsonNode maintenance) {
        ObjectNode support = run.kind().support(run.products());
        support.set("maintenance", maintenance == null ? JSON.nullNode() : maintenance);
        offerWithSupport(support);
    }

    private void offer(boolean free, long credits, ObjectNode support) {
        TargetProduct usual = run.products().usual();
        if (product == null) {
            product = new TargetProduct(scenario.name(), usual.category(), usual.provider());
        }
        ObjectNode declared = JSON.objectNode();
        declared.putObject("product")
                .put("id", product.id())
                .put("category", product.category())
                .put("provider", product.provider());
        declared.putNull("maintenance");
        declared.setAll(support);
        ObjectNode offer = JSON.objectNode().put("freeToUse", free).put("credits", credits);
        offer.set("product", spelledOut(product, free, run.kind().productFields()));
        offer.set("support", declared);
        simulation.offerProduct(offer);
    }

    private static ObjectNode spelledOut(TargetProduct product, boolean free, ObjectNode fieldsOfKind) {
        ObjectNode json = JSON.objectNode().setAll(fieldsOfKind);
        json.putNull("balance").putNull("maxUsableBalance");
        json.put("name", product.id()).put("pricePerUnit", 1);
        json.putObject("category").put("name", product.category()).put("provider", product.provider());
        json.put("description", "A product of one scenario").put("priority", 0);
        return json.put("version", 1)
                .put("freeToUse", free)
                .put("allowAllocationRequestsFrom", "ALL")
                .put("chargeType", "ABSOLUTE")
                .put("hiddenInGrantApplications", false);
    }
}
