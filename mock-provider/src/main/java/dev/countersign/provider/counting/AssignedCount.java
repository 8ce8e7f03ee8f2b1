package dev.countersign.provider.counting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.contract.example.ExampleResource.Spec;
import dev.countersign.contract.example.ExampleResource.State;
import dev.countersign.contract.product.ProductReference;
import dev.countersign.contract.resource.ResourceOwner;
import dev.countersign.provider.engine.AssignedResource;
import org.jspecify.annotations.Nullable;

/**
 * An example resource that Core hands over, as far as it takes to count.
 *
 * @param createdAt tells the resource from another one with its id; as Core writes it
 * @param status anything that has a {@code state}; null where Core says nothing of it
 */
public record AssignedCount(
        String id, ResourceOwner owner, Spec specification, @Nullable JsonNode createdAt, @Nullable JsonNode status)
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
