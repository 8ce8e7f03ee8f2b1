package dev.countersign.model.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.model.product.Product;
import dev.countersign.model.resource.ResolvedSupport;
import dev.countersign.model.resource.Resource;
import dev.countersign.model.resource.ResourceOwner;
import dev.countersign.model.resource.ResourcePermissions;
import dev.countersign.model.resource.ResourceUpdate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource that runs an application.
 *
 * <p>Source: Jobs, "Job".
 *
 * @param createdAt when Core received the request, in ms since epoch
 */
public record Job(
        String id,
        ResourceOwner owner,
        List<Update> updates,
        JobSpecification specification,
        Status status,
        long createdAt,
        @Nullable Output output,
        @Nullable ResourcePermissions permissions,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String providerGeneratedId)
        implements Resource {

    /** The location of the job's results. */
    public record Output(@Nullable String outputFolder) {}

    /**
     * The current status of a job.
     *
     * @param jobParametersJson the parameters that the job was started with, for the application; an object
     * @param startedAt when it last started running, in ms since epoch; null before
     * @param expiresAt when its time allocation ends, in ms since epoch; null where it never does
     */
    public record Status(
            JobState state,
            @Nullable JsonNode jobParametersJson,
            @Nullable Long startedAt,
            @Nullable Long expiresAt,
            @Nullable JsonNode resolvedApplication,
            @Nullable ResolvedSupport<Product, ComputeSupport> resolvedSupport,
            @Nullable Product resolvedProduct) {}

    /**
     * An update of a job by its provider; null fields change nothing.
     *
     * @param expectedState the update applies only to a job in this state
     * @param expectedDifferentState the update applies only to a job in a state other than {@code state}
     * @param newTimeAllocation in ms
     */
    public record Update(
            @Nullable JobState state,
            @Nullable String outputFolder,
            @Nullable String status,
            @Nullable JobState expectedState,
            @Nullable Boolean expectedDifferentState,
            @Nullable Long newTimeAllocation,
            @Nullable Long timestamp)
            implements ResourceUpdate<Update> {
        /** An update of the job's state. */
        public static Update to(JobState state, String status) {
            return new Update(state, null, status, null, null, null, NOT_DATED);
        }

        @Override
        public Update receivedAt(long receivedAt) {
            return new Update(
                    state, outputFolder, status, expectedState, expectedDifferentState, newTimeAllocation, receivedAt);
        }
    }
}
