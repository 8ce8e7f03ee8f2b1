package dev.countersign.model.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.countersign.model.product.ProductReference;
import dev.countersign.model.resource.ResourceSpecification;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a job runs, with what, for how long.
 *
 * <p>Source: Jobs, "JobSpecification".
 *
 * @param replicas 1 where it is null
 * @param allowDuplicateJob false where it is null
 * @param timeAllocation null where the job never expires
 * @param restartOnExit left out where it is not given, as are the later fields of the model
 */
public record JobSpecification(
        NameAndVersion application,
        ProductReference product,
        @Nullable String name,
        @Nullable Integer replicas,
        @Nullable Boolean allowDuplicateJob,
        @Nullable Map<String, AppParameterValue> parameters,
        @Nullable List<AppParameterValue> resources,
        @Nullable SimpleDuration timeAllocation,
        @Nullable String openedFile,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean restartOnExit,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean sshEnabled)
        implements ResourceSpecification {
    /** The same for readers who don't want parameters and resources. */
    public JobSpecification withoutParameters() {
        return new JobSpecification(
                application,
                product,
                name,
                replicas,
                allowDuplicateJob,
                null,
                null,
                timeAllocation,
                openedFile,
                restartOnExit,
                sshEnabled);
    }
}
