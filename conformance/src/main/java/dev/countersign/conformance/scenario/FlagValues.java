package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Values for the filter and hide flags, for one resource: one that includes it and one that excludes it.
 *
 * @param resource as its creator sees it
 * @param states of its kind
 * @param foreign a name that nothing else has
 */
public record FlagValues(JsonNode resource, List<String> states, String foreign) {
    /** Distance in ms from a timestamp, large enough for a server that compares whole seconds. */
    private static final long APART = 1_000;

    /** A query with the flag, which includes the resource. */
    public Query passing(String flag) {
        if (flag.equals("filterProviderIds")
                && !resource.path("providerGeneratedId").isTextual()) {
            return Query.NOTHING_SPECIAL;
        }
        return Query.of(flag, flag.startsWith("hide") ? foreign : matching(flag));
    }

    /** A query with the flag, which excludes the resource. */
    public Query excluding(String flag) {
        return Query.of(flag, flag.startsWith("hide") ? matching(flag) : other(flag));
    }

    /** The current state of the resource. */
    public String state() {
        return own("filterState").asText();
    }

    private String matching(String flag) {
        return switch (flag) {
            case "filterCreatedAfter" -> Long.toString(createdAt() - APART);
            case "filterCreatedBefore" -> Long.toString(createdAt() + APART);
            default -> own(flag).asText();
        };
    }

    private String other(String flag) {
        return switch (flag) {
            case "filterCreatedAfter" -> Long.toString(createdAt() + APART);
            case "filterCreatedBefore" -> Long.toString(createdAt() - APART);
            case "filterState" -> otherState();
            default -> foreign;
        };
    }

    private JsonNode own(String flag) {
        JsonNode product = resource.path("specification").path("product");
        return switch (flag) {
            case "filterState" -> resource.path("status").path("state");
            case "filterCreatedBy" -> resource.path("owner").path("createdBy");
            case "filterIds" -> resource.path("id");
            case "filterProviderIds" -> resource.path("providerGeneratedId");
            case "filterProvider", "hideProvider" -> product.path("provider");
            case "filterProductId", "hideProductId" -> product.path("id");
            case "filterProductCategory", "hideProductCategory" -> product.path("category");
            default -> throw new IllegalArgumentException("'%s' is no flag that filters or hides".formatted(flag));
        };
    }

    private String otherState() {
        return states.stream()
                .filter(other -> !other.equals(state()))
                .findFirst()
                .orElseThrow();
    }

    private long createdAt() {
        return resource.path("createdAt").asLong();
    }
}
