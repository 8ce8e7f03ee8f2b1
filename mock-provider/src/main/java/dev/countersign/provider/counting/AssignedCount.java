package dev.countersign.provider.counting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.model.example.ExampleResource.Spec;
import dev.countersign.model.example.ExampleResource.State;
import dev.countersign.model.product.ProductReference;
import dev.countersign.model.resource.ResourceOwner;
import dev.countersign.provider.engine.AssignedResource;
import org.jspecify.annotations.Nullable;

/**
 * The part of an example resource from Core that the provider needs to count.
 *
 * @param owner null where Core sends none, which a provider accepts
 * @param createdAt distinguishes resources with the same id; as Core writes it
 * @param status any object with a {@code state}; null where Core sends none
 */
public record AssignedCount(
        String id,
        @Nullable ResourceOwner owner,
        Spec specification,
        @Nullable JsonNode createdAt,
        @Nullable JsonNode status)
        implements AssignedResource {
    @Override
    public ProductReference product() {
        return specification.product();
    }

    @Override
    public boolean hasEnded() {
        return status != null && State.DONE.name().equals(status.path("state").asText());
    }
}
