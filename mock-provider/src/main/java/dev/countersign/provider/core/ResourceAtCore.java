package dev.countersign.provider.core;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource that Core shows its provider, as far as that looks at it.
 *
 * @param status anything that has a {@code state}; null where Core says nothing of it
 */
record ResourceAtCore(String id, @Nullable JsonNode status) {
    /** Empty where Core does not say. */
    String state() {
        return status == null ? "" : status.path("state").asText();
    }

    /** As many as fit. */
    record Page(List<ResourceAtCore> items) {}
}
