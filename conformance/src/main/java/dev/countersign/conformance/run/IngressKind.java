package dev.countersign.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetProducts;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import java.util.List;
import java.util.Set;

/** Public links: domains under which the web interfaces of jobs are reached. Each link that is created has a domain of its own. */
public final class IngressKind implements ResourceKind {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The settings of the target file, which are also fields of the support; absent: as in the document's own example. */
    private static final String PREFIX = "domainPrefix";

    private static final String SUFFIX = "domainSuffix";
    private static final String DOCUMENTED_PREFIX = "app-";
    private static final String DOCUMENTED_SUFFIX = ".example.com";

    @Override
    public String profile() {
        return "ucloud-ingress";
    }

    @Override
    public String name() {
        return "ingresses";
    }

    @Override
    public String document() {
        return "UCloud Developer Guide: Public Links (Ingress)";
    }

    @Override
    public String tag() {
        return "@ingresses";
    }

    @Override
    public TargetProduct documentedProduct() {
        return new TargetProduct("example-ingress", "example-ingress", "example");
    }

    @Override
    public Set<String> settings() {
        return Set.of(PREFIX, SUFFIX);
    }

    @Override
    public JsonNode specification(Target target, TargetProduct product, int marker) {
        ObjectNode support = support(target);
        return link(
                support.path(PREFIX).asText()
                        + "countersign-%d".formatted(marker)
                        + support.path(SUFFIX).asText(),
                product);
    }

    @Override
    public JsonNode brief(Target target, TargetProduct product, int marker) {
        return specification(target, product, marker);
    }

    /** A domain that begins and ends with neither what the provider demands nor anything that it serves. */
    @Override
    public JsonNode unsupported(Target target, TargetProduct product, int marker) {
        return link("countersign-%d.invalid".formatted(marker), product);
    }

    @Override
    public ObjectNode fresh() {
        ObjectNode fields = JSON.objectNode();
        fields.putObject("status")
                .put("state", "PREPARING")
                .putNull("resolvedSupport")
                .putNull("resolvedProduct")
                .putArray("boundTo");
        return fields;
    }

    @Override
    public ObjectNode support(TargetProducts products) {
        return JSON.objectNode()
                .put(PREFIX, products.settings().getOrDefault(PREFIX, DOCUMENTED_PREFIX))
                .put(SUFFIX, products.settings().getOrDefault(SUFFIX, DOCUMENTED_SUFFIX));
    }

    @Override
    public List<ExpectedSupport> expectedSupport(Target target, TargetProducts products) {
        ObjectNode wanted = support(products);
        String what = "domains that begin with '%s' and end with '%s'"
                .formatted(wanted.path(PREFIX).asText(), wanted.path(SUFFIX).asText());
        return List.of(new ExpectedSupport(
                "usual",
                products.usual(),
                what,
                true,
                support -> support.path(PREFIX).equals(wanted.path(PREFIX))
                        && support.path(SUFFIX).equals(wanted.path(SUFFIX))));
    }

    @Override
    public ObjectNode productFields() {
        return JSON.objectNode()
                .put("type", "ingress")
                .put("unitOfPrice", "PER_UNIT")
                .put("productType", "INGRESS");
    }

    @Override
    public Removal removal() {
        return new Removal("delete", "DELETE", "", Set.of());
    }

    @Override
    public List<String> states() {
        return List.of("PREPARING", "READY");
    }

    @Override
    public String stateOfUpdate() {
        return "state";
    }

    @Override
    public String schema() {
        return "ingress.json";
    }

    @Override
    public String schemaOfPage() {
        return "page-of-ingresses.json";
    }

    @Override
    public String schemaOfProducts() {
        return "support-by-provider-ingresses.json";
    }

    private ObjectNode support(Target target) {
        return target.products() == null
                ? JSON.objectNode().put(PREFIX, DOCUMENTED_PREFIX).put(SUFFIX, DOCUMENTED_SUFFIX)
                : support(target.products().of(name()));
    }

    private static ObjectNode link(String domain, TargetProduct product) {
        ObjectNode specification = JSON.objectNode().put("domain", domain);
        specification
                .putObject("product")
                .put("id", product.id())
                .put("category", product.category())
                .put("provider", product.provider());
        return specification;
    }
}
