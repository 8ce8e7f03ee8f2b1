package dev.countersign.model.jobs;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.countersign.model.product.ProductReference;
import dev.countersign.model.resource.Maintenance;
import dev.countersign.model.resource.ResourceSupport;
import org.jspecify.annotations.Nullable;

/**
 * The job features that a provider supports on one product. A null or absent flag means not supported; where {@code
 * enabled} is not true, nothing else of that part is supported.
 *
 * <p>Source: Jobs, "ComputeSupport".
 */
public record ComputeSupport(
        ProductReference product,
        @Nullable Docker docker,
        @Nullable VirtualMachine virtualMachine,
        @JsonProperty("native") @Nullable Native nativeSupport,
        @Nullable Maintenance maintenance)
        implements ResourceSupport {

    public record Docker(
            @Nullable Boolean enabled,
            @Nullable Boolean web,
            @Nullable Boolean vnc,
            @Nullable Boolean logs,
            @Nullable Boolean terminal,
            @Nullable Boolean peers,
            @Nullable Boolean timeExtension,
            @Nullable Boolean utilization) {}

    public record VirtualMachine(
            @Nullable Boolean enabled,
            @Nullable Boolean logs,
            @Nullable Boolean vnc,
            @Nullable Boolean terminal,
            @Nullable Boolean timeExtension,
            @Nullable Boolean suspension,
            @Nullable Boolean utilization) {}

    public record Native(
            @Nullable Boolean enabled,
            @Nullable Boolean logs,
            @Nullable Boolean vnc,
            @Nullable Boolean terminal,
            @Nullable Boolean timeExtension,
            @Nullable Boolean utilization,
            @Nullable Boolean web) {}
}
