package dev.countersign.provider.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.contract.jobs.JobState;
import dev.countersign.contract.jobs.NameAndVersion;
import dev.countersign.contract.jobs.SimpleDuration;
import dev.countersign.contract.product.ProductReference;
import dev.countersign.contract.resource.ResourceOwner;
import dev.countersign.provider.engine.AssignedResource;
import org.jspecify.annotations.Nullable;

/**
 * A job that Core hands over, as far as it takes to run it.
 *
 * <p>Source: Jobs, "Job".
 *
 * @param createdAt tells the job from another one with its id; as Core writes it
 * @param status anything that has a {@code state}; null where Core says nothing of it
 */
public record AssignedJob(
        String id,
        ResourceOwner owner,
        Specification specification,
        @Nullable JsonNode createdAt,
        @Nullable JsonNode status)
        implements AssignedResource {

    /** @param timeAllocation null where the job never expires */
    public record Specification(
            NameAndVersion application, ProductReference product, @Nullable SimpleDuration timeAllocation) {}

    @Override
    public ProductReference product() {
        return specification.product();
    }

    @Override
    public boolean hasEnded() {
        return status != null && isFinal(status.path("state").asText());
    }

    /** Whether nothing follows a state; a state that is not published is not known to be final. */
    static boolean isFinal(String state) {
        for (JobState known : JobState.values()) {
            if (known.name().equals(state)) {
                return known.isFinal();
            }
        }
        return false;
    }
}
