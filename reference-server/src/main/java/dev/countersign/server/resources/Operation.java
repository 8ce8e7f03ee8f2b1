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
 * Something that users have done to resources that are there, by those who may edit them. Core checks the request, and
 * the provider does what was asked.
 *
 * @param <R> the resource
 * @param <I> an item of the request
 * @param <P> what a provider supports of the kind
 * @param undo what makes good for it, sent with the same items; null where nothing can
 * @param id the resource that an item names
 * @param idField the field in which it does
 * @param requirement null where every provider has to do it
 * @param sent what the provider gets for an item
 * @param removes whether the resource is gone afterwards
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

    /** Checks an item on its own, and that the provider declares what it needs. */
    public interface Requirement<R extends Resource, I, P extends ResourceSupport> {
        /**
         * @throws RefusedException.Invalid naming {@code field} or what is below it
         * @throws RefusedException.Unsupported naming {@code field} or what is below it
         */
        void check(String field, R resource, I item, P support);
    }

    /** One that names resources by their ids alone, and which every provider has to do. */
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
