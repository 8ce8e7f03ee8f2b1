package dev.countersign.model.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.countersign.model.product.ProductReference;
import dev.countersign.model.resource.ResourceSpecification;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The specification of a job: its application, product, parameters, resources and time allocation.
 *
 * <p>Source: Jobs, "JobSpecification".
 *
 * @param replicas null means 1
 * @param allowDuplicateJob null means false
 * @param timeAllocation null where the job never expires
 * @param restartOnExit omitted from JSON where null, as are the later fields of the model
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
    /** A copy without parameters and resources. */
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
