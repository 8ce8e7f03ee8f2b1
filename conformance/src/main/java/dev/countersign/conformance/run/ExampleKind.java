package dev.countersign.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetProducts;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The documents' own example resource, which counts from one integer to another. */
public final class ExampleKind implements ResourceKind {
    /** Small enough for a resource to end within seconds. */
    private static final int SOON = 40;

    private static final String COUNTS_BACKWARDS = "supportsBackwardsCounting";

    @Override
    public String profile() {
        return "ucloud-resources";
    }

    @Override
    public String name() {
        return "example";
    }

    @Override
    public JsonNode specification(Target target, TargetProduct product, int marker) {
        var json = JsonNodeFactory.instance;
        return json.objectNode()
                .put("start", 0)
                .put("target", marker)
                .set(
                        "product",
                        json.objectNode()
                                .put("id", product.id())
                                .put("category", product.category())
                                .put("provider", product.provider()));
    }

    @Override
    public JsonNode brief(Target target, TargetProduct product, int marker) {
        return specification(target, product, SOON);
    }

    @Override
    public ObjectNode fresh() {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        fields.putObject("status")
                .put("state", "PENDING")
                .put("value", 0)
                .putNull("resolvedSupport")
                .putNull("resolvedProduct");
        return fields;
    }

    /** Counts backwards: every provider counts forwards. */
    @Override
    public JsonNode unsupported(Target target, TargetProduct product, int marker) {
        ObjectNode backwards = specification(target, product, marker).deepCopy();
        return backwards.put("start", marker).put("target", 0);
    }

    @Override
    public ObjectNode support(TargetProducts products) {
        return JsonNodeFactory.instance.objectNode().put(COUNTS_BACKWARDS, "NOT_SUPPORTED");
    }

    @Override
    public Removal removal() {
        return new Removal("delete", "DELETE", "", Set.of());
    }

    @Override
    public List<ExpectedSupport> expectedSupport(Target target, TargetProducts products) {
        return List.of(
                countingBackwards("backwards", products.backwards(), true),
                countingBackwards("forwardOnly", products.forwardOnly(), false));
    }

    @Override
    public String tag() {
        return "@example-only";
    }

    @Override
    public List<String> states() {
        return List.of("PENDING", "RUNNING", "DONE");
    }

    @Override
    public String stateOfUpdate() {
        return "newState";
    }

    @Override
    public String schema() {
        return "example-resource.json";
    }

    @Override
    public String schemaOfPage() {
        return "page-of-example-resources.json";
    }

    @Override
    public String schemaOfProducts() {
        return "support-by-provider-example.json";
    }

    private static ExpectedSupport countingBackwards(String key, @Nullable TargetProduct product, boolean expected) {
        return new ExpectedSupport(
                key, product, "counting backwards", expected, support -> support.path(COUNTS_BACKWARDS)
                        .asText()
                        .equals("SUPPORTED"));
    }
}
