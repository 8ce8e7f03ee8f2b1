package dev.countersign.provider.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.model.jobs.JobState;
import dev.countersign.model.jobs.NameAndVersion;
import dev.countersign.model.jobs.SimpleDuration;
import dev.countersign.model.product.ProductReference;
import dev.countersign.model.resource.ResourceOwner;
import dev.countersign.provider.engine.AssignedResource;
import org.jspecify.annotations.Nullable;

/**
 * The part of a job from Core that the provider needs to run it.
 *
 * <p>Source: Jobs, "Job".
 *
 * @param owner null where Core sends none, which a provider accepts
 * @param createdAt distinguishes jobs with the same id; as Core writes it
 * @param status any object with a {@code state}; null where Core sends none
 */
public record AssignedJob(
        String id,
        @Nullable ResourceOwner owner,
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

    /** Whether a state is final; unpublished states are not. */
    static boolean isFinal(String state) {
        for (JobState known : JobState.values()) {
            if (known.name().equals(state)) {
                return known.isFinal();
            }
        }
        return false;
    }
}
