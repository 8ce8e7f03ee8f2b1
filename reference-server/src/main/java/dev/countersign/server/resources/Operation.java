package dev.countersign.server.resources;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.call.BulkRequest;
import dev.countersign.model.call.FindByStringId;
import dev.countersign.model.resource.Resource;
import dev.countersign.model.resource.ResourceSupport;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An operation that users with EDIT permission request on existing resources. Core checks the request, and the provider
 * carries it out.
 *
 * @param <R> the resource
 * @param <I> an item of the request
 * @param <P> a provider's support for the resource type
 * @param undo the compensating call, sent with the same items; null if there is none
 * @param id the id of the resource that an item names
 * @param idField the name of that field
 * @param requirement null if the operation is mandatory for every provider
 * @param sent the item in the call to the provider
 * @param removes whether the resource is deleted afterwards
 */
public record Operation<R extends Resource, I, P extends ResourceSupport>(
        ProviderCall call,
        @Nullable ProviderCall undo,
        TypeReference<BulkRequest<I>> request,
        Function<I, String> id,
        String idField,
        @Nullable Requirement<R, I, P> requirement,
        BiFunction<R, I, Object> sent,
        boolean removes) {

    /** Validates an item, and checks that the provider declares the support it requires. */
    public interface Requirement<R extends Resource, I, P extends ResourceSupport> {
        /**
         * @throws RefusedException.Invalid naming {@code field} or a field below it
         * @throws RefusedException.Unsupported naming {@code field} or a field below it
         */
        void check(String field, R resource, I item, P support);
    }

    /** An operation that is mandatory for every provider and whose items contain only the id of a resource. */
    public static <R extends Resource, P extends ResourceSupport> Operation<R, FindByStringId, P> mandatory(
            ProviderCall call, @Nullable ProviderCall undo, boolean removes) {
        return new Operation<>(
                call,
                undo,
                new TypeReference<>() {},
                FindByStringId::id,
                "id",
                null,
                (resource, item) -> resource,
                removes);
    }
}
