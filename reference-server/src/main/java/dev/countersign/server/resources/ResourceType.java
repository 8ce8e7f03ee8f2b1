package dev.countersign.server.resources;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.call.BulkRequest;
import dev.countersign.model.product.Product;
import dev.countersign.model.resource.ResolvedSupport;
import dev.countersign.model.resource.Resource;
import dev.countersign.model.resource.ResourceBrowseRequest;
import dev.countersign.model.resource.ResourceFlags;
import dev.countersign.model.resource.ResourceOwner;
import dev.countersign.model.resource.ResourcePermissions;
import dev.countersign.model.resource.ResourceRetrieveRequest;
import dev.countersign.model.resource.ResourceSearchRequest;
import dev.countersign.model.resource.ResourceSpecification;
import dev.countersign.model.resource.ResourceSupport;
import dev.countersign.model.resource.ResourceUpdate;
import dev.countersign.model.resource.ResourceUpdateAndId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that differs between kinds of resources. A kind holds no state.
 *
 * @param <R> the resource
 * @param <S> its specification
 * @param <U> its updates
 * @param <F> its flags
 * @param <P> what a provider supports of it
 */
public interface ResourceType<
        R extends Resource,
        S extends ResourceSpecification,
        U extends ResourceUpdate<U>,
        F extends ResourceFlags,
        P extends ResourceSupport> {

    /** The last part of the paths of its calls. */
    String name();

    /** The forms of the requests, which generics alone can't tell at run time. */
    Payloads<S, U, F> payloads();

    Class<P> supportType();

    /**
     * Checks a specification on its own.
     *
     * @throws RefusedException.Invalid naming {@code field} or what is below it
     */
    void validate(String field, S specification);

    /**
     * Checks that the provider declares what the specification needs.
     *
     * @throws RefusedException.Unsupported naming {@code field} or what is below it
     */
    void requireSupport(String field, S specification, P support);

    /** A resource as it is before its provider has said anything. */
    R create(String id, S specification, long createdAt, ResourceOwner owner);

    /** What users can have done to resources that are there. */
    List<Operation<R, ?, P>> operations();

    /** How a provider is told that what it agreed to create shall not be after all. */
    ProviderCall disposal();

    /**
     * Checks that somebody may use what their specification names.
     *
     * @throws RefusedException.Invalid naming {@code field} or what is below it
     */
    default void requireAccess(String field, S specification, String username) {}

    /** What makes two resources of one owner the same; null where that does not matter. */
    default @Nullable Configuration configuration(S specification) {
        return null;
    }

    /** Whether the resource has ended, so that another may be the same. */
    default boolean hasEnded(R resource) {
        return false;
    }

    /**
     * Whether an update holds for the resource as it is. One that does not is passed over.
     *
     * @throws RefusedException.Invalid where it can't follow, naming {@code field} or what is below it
     */
    default boolean accepts(String field, R resource, U update) {
        return true;
    }

    /**
     * The resource after an update; its list of updates is not kept here.
     *
     * @param earlier the updates before this one, oldest first
     */
    R apply(R resource, Supplier<Stream<U>> earlier, U update);

    /** Whether a reader with these flags gets the updates. */
    default boolean showsUpdates(F flags) {
        return Boolean.TRUE.equals(flags.includeUpdates());
    }

    /** Whether the flags that only this kind has let the resource pass. */
    boolean matches(R resource, F flags);

    /** What a free-text search looks at, besides what all kinds have. */
    Stream<String> searchable(R resource);

    /** The resource as a reader gets it. */
    R view(R resource, View<U, F, P> view);

    /**
     * What makes two resources the same.
     *
     * @param key equal where they are
     * @param mayRepeat whether there may be others before
     */
    record Configuration(Object key, boolean mayRepeat) {}

    /**
     * What a reader gets besides the resource itself; null where it was not asked for.
     *
     * @param flags null for the provider, who gets the whole specification
     */
    record View<U, F, P>(
            ResourcePermissions permissions,
            List<U> updates,
            @Nullable ResolvedSupport<Product, P> support,
            @Nullable Product product,
            @Nullable String providerGeneratedId,
            @Nullable F flags) {}

    /** How the requests of a kind are read. */
    record Payloads<S extends ResourceSpecification, U extends ResourceUpdate<U>, F extends ResourceFlags>(
            TypeReference<ResourceBrowseRequest<F>> browse,
            TypeReference<ResourceSearchRequest<F>> search,
            TypeReference<ResourceRetrieveRequest<F>> retrieve,
            TypeReference<BulkRequest<S>> create,
            TypeReference<BulkRequest<ResourceUpdateAndId<U>>> update) {}
}
