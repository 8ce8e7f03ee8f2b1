package dev.countersign.provider.core;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a resource at Core that the provider reads.
 *
 * @param status any object with a {@code state}; null where Core sends none
 */
record ResourceAtCore(String id, @Nullable JsonNode status) {
    /** The state; empty where Core sends none. */
    String state() {
        return status == null ? "" : status.path("state").asText();
    }

    /** A page of resources. */
    record Page(List<ResourceAtCore> items) {}
}
