package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A product in its second version, without priority, version and freeToUse. */
final class GoProduct {
    private GoProduct() {}

    /** The product that a specification names. */
    static ObjectNode of(JsonNode reference) {
        ObjectNode product = JsonNodeFactory.instance.objectNode();
        String name = reference.path("id").asText();
        product.put("type", "compute");
        product.set("category", category(reference));
        product.put("name", name).put("description", "a " + name).put("productType", "COMPUTE");
        product.put("price", 1);
        product.putObject("fraction").put("numerator", 1).put("denominator", 1);
        product.put("hiddenInGrantApplications", false).putNull("usage");
        product.put("cpu", 1).put("memoryInGigs", 1);
        product.put("balance", 0).put("maxUsableBalance", 0).put("pricePerUnit", 0);
        return product;
    }

    private static ObjectNode category(JsonNode reference) {
        ObjectNode category = JsonNodeFactory.instance.objectNode();
        category.put("name", reference.path("category").asText());
        category.put("provider", reference.path("provider").asText());
        category.put("productType", "COMPUTE");
        category.putObject("accountingUnit")
                .put("name", "Core")
                .put("namePlural", "Core")
                .put("floatingPoint", false)
                .put("displayFrequencySuffix", true);
        category.put("accountingFrequency", "PERIODIC_MINUTE").put("allowSubAllocations", true);
        return category;
    }
}
