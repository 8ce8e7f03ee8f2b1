package dev.countersign.model.example;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.countersign.model.product.Product;
import dev.countersign.model.product.ProductReference;
import dev.countersign.model.resource.ResolvedSupport;
import dev.countersign.model.resource.Resource;
import dev.countersign.model.resource.ResourceOwner;
import dev.countersign.model.resource.ResourcePermissions;
import dev.countersign.model.resource.ResourceSpecification;
import dev.countersign.model.resource.ResourceUpdate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource that counts from one integer to another.
 *
 * <p>Source: Introduction to Resources, "ExampleResource".
 *
 * @param createdAt when Core received the request, in ms since epoch
 * @param providerGeneratedId omitted from JSON where the provider gave none, as in every published example
 */
public record ExampleResource(
        String id,
        Spec specification,
        long createdAt,
        Status status,
        List<Update> updates,
        ResourceOwner owner,
        @Nullable ResourcePermissions permissions,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String providerGeneratedId)
        implements Resource {

    /** The start and target of a count. */
    public record Spec(int start, int target, ProductReference product) implements ResourceSpecification {
        /** Whether this counts in the negative direction, which a provider need not support. */
        public boolean countsBackwards() {
            return target < start;
        }
    }

    public enum State {
        PENDING,
        RUNNING,
        DONE
    }

    /**
     * @param resolvedSupport null unless requested
     * @param resolvedProduct null unless requested
     */
    public record Status(
            State state,
            int value,
            @Nullable ResolvedSupport<Product, ExampleResourceSupport> resolvedSupport,
            @Nullable Product resolvedProduct) {}

    /** An update of a count by its provider; null fields change nothing. */
    public record Update(
            @Nullable Long timestamp, @Nullable String status, @Nullable State newState, @Nullable Integer currentValue)
            implements ResourceUpdate<Update> {
        @Override
        public Update receivedAt(long receivedAt) {
            return new Update(receivedAt, status, newState, currentValue);
        }
    }
}
