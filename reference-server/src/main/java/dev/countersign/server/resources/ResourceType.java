package dev.countersign.server.resources;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.call.BulkRequest;
import dev.countersign.model.product.Product;
import dev.countersign.model.product.ProductReference;
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
 * The part that differs between resource types. Implementations hold no state.
 *
 * @param <R> the resource
 * @param <S> its specification
 * @param <U> its updates
 * @param <F> its flags
 * @param <P> a provider's support for it
 */
public interface ResourceType<
        R extends Resource,
        S extends ResourceSpecification,
        U extends ResourceUpdate<U>,
        F extends ResourceFlags,
        P extends ResourceSupport> {

    /** The last segment of the paths of its calls. */
    String name();

    /** The types of the requests, which generics alone don't provide at run time. */
    Payloads<S, U, F> payloads();

    Class<P> supportType();

    /** The type of the products that resources of this type use. */
    default Class<? extends Product> productType() {
        return Product.Compute.class;
    }

    /** A product of that type. */
    default Product product(ProductReference reference) {
        return Product.Compute.example(reference.id(), reference.category(), reference.provider());
    }

    /** The products of a provider for this type alone, with its support, that are offered in every world. */
    default List<Sample<P>> samples(String provider) {
        return List.of();
    }

    /**
     * Validates a specification on its own.
     *
     * @throws RefusedException.Invalid naming {@code field} or a field below it
     */
    void validate(String field, S specification);

    /**
     * Checks that the provider declares the support that the specification requires.
     *
     * @throws RefusedException.Unsupported naming {@code field} or a field below it
     */
    void requireSupport(String field, S specification, P support);

    /** A resource in its initial state, before any update of its provider. */
    R create(String id, S specification, long createdAt, ResourceOwner owner);

    /** The operations of users on existing resources. */
    List<Operation<R, ?, P>> operations();

    /** The call that undoes a creation at a provider. */
    ProviderCall disposal();

    /**
     * Checks that the user may use what the specification names.
     *
     * @throws RefusedException.Invalid naming {@code field} or a field below it
     */
    default void requireAccess(String field, S specification, String username) {}

    /** The key by which two resources of one owner are equal; null if duplicates don't matter. */
    default @Nullable Configuration configuration(S specification) {
        return null;
    }

    /** What only one resource that has not ended may have, whoever owns it, by fields that are {@code field} or below it. */
    default List<Exclusive> exclusives(String field, S specification) {
        return List.of();
    }

    /** Whether the resource has ended, so that an equal one may be created. */
    default boolean hasEnded(R resource) {
        return false;
    }

    /**
     * Whether an update applies to the resource in its current state. One that does not is ignored.
     *
     * @throws RefusedException.Invalid naming {@code field} or a field below it, if the update is not legal in that state
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

    /** Whether the resource matches the flags that only this type has. */
    boolean matches(R resource, F flags);

    /** The texts for free-text search, besides those of every resource type. */
    Stream<String> searchable(R resource);

    /** The resource as shown to a reader. */
    R view(R resource, View<U, F, P> view);

    /**
     * A key by which two resources are equal.
     *
     * @param key equal for equal resources
     * @param mayRepeat whether equal resources may exist already
     */
    record Configuration(Object key, boolean mayRepeat) {}

    /**
     * Something that only one resource may have at a time.
     *
     * @param key equal for the same thing
     * @param field that names it
     * @param problem as in "is taken", for resources that come too late
     */
    record Exclusive(Object key, String field, String problem) {}

    /** A product, and what its provider supports on it. */
    record Sample<P extends ResourceSupport>(Product product, P support) {}

    /**
     * The parts that a reader gets besides the resource itself; null if not requested.
     *
     * @param flags null for the provider, who gets the complete specification
     */
    record View<U, F, P>(
            ResourcePermissions permissions,
            List<U> updates,
            @Nullable ResolvedSupport<Product, P> support,
            @Nullable Product product,
            @Nullable String providerGeneratedId,
            @Nullable F flags) {}

    /** The types for parsing the requests of a resource type. */
    record Payloads<S extends ResourceSpecification, U extends ResourceUpdate<U>, F extends ResourceFlags>(
            TypeReference<ResourceBrowseRequest<F>> browse,
            TypeReference<ResourceSearchRequest<F>> search,
            TypeReference<ResourceRetrieveRequest<F>> retrieve,
            TypeReference<BulkRequest<S>> create,
            TypeReference<BulkRequest<ResourceUpdateAndId<U>>> update) {}
}
