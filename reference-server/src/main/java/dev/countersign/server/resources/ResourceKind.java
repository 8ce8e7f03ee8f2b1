package dev.countersign.server.resources;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.contract.call.BulkRequest;
import dev.countersign.contract.product.Product;
import dev.countersign.contract.resource.ResolvedSupport;
import dev.countersign.contract.resource.Resource;
import dev.countersign.contract.resource.ResourceBrowseRequest;
import dev.countersign.contract.resource.ResourceFlags;
import dev.countersign.contract.resource.ResourceOwner;
import dev.countersign.contract.resource.ResourcePermissions;
import dev.countersign.contract.resource.ResourceRetrieveRequest;
import dev.countersign.contract.resource.ResourceSearchRequest;
import dev.countersign.contract.resource.ResourceSpecification;
import dev.countersign.contract.resource.ResourceSupport;
import dev.countersign.contract.resource.ResourceUpdate;
import dev.countersign.contract.resource.ResourceUpdateAndId;
import java.util.List;
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
public interface ResourceKind<
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
     * @throws Refused.Invalid naming {@code field} or what is below it
     */
    void validate(String field, S specification);

    /**
     * Checks that the provider declares what the specification needs.
     *
     * @throws Refused.Unsupported naming {@code field} or what is below it
     */
    void requireSupport(String field, S specification, P support);

    /** A resource as it is before its provider has said anything. */
    R create(String id, S specification, long createdAt, ResourceOwner owner);

    /** The resource after an update; its list of updates is not kept here. */
    R apply(R resource, U update);

    /** Whether the flags that only this kind has let the resource pass. */
    boolean matches(R resource, F flags);

    /** What a free-text search looks at, besides what all kinds have. */
    Stream<String> searchable(R resource);

    /** The resource as a reader gets it. */
    R view(R resource, View<U, P> view);

    /** What a reader gets besides the resource itself; null where it was not asked for. */
    record View<U, P>(
            ResourcePermissions permissions,
            List<U> updates,
            @Nullable ResolvedSupport<Product, P> support,
            @Nullable Product product,
            @Nullable String providerGeneratedId) {}

    /** How the requests of a kind are read. */
    record Payloads<S extends ResourceSpecification, U extends ResourceUpdate<U>, F extends ResourceFlags>(
            TypeReference<ResourceBrowseRequest<F>> browse,
            TypeReference<ResourceSearchRequest<F>> search,
            TypeReference<ResourceRetrieveRequest<F>> retrieve,
            TypeReference<BulkRequest<S>> create,
            TypeReference<BulkRequest<ResourceUpdateAndId<U>>> update) {}
}
