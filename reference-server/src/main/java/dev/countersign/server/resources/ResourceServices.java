package dev.countersign.server.resources;

import dev.countersign.model.product.Product;
import dev.countersign.model.product.ProductReference;
import dev.countersign.model.resource.Resource;
import dev.countersign.model.resource.ResourceFlags;
import dev.countersign.model.resource.ResourceSpecification;
import dev.countersign.model.resource.ResourceSupport;
import dev.countersign.model.resource.ResourceUpdate;
import dev.countersign.server.resources.ResourceType.Sample;
import io.javalin.config.RoutesConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The services of all kinds of resources, in order, each kind with a name of its own. */
public final class ResourceServices {
    private final Map<String, ResourceService<?, ?, ?, ?, ?>> byName = new LinkedHashMap<>();
    private final Core core;

    public ResourceServices(Core core) {
        this.core = core;
    }

    /** @throws IllegalArgumentException if there is a kind of that name */
    public <
                    R extends Resource,
                    S extends ResourceSpecification,
                    U extends ResourceUpdate<U>,
                    F extends ResourceFlags,
                    P extends ResourceSupport>
            ResourceService<R, S, U, F, P> add(ResourceType<R, S, U, F, P> kind) {
        ResourceService<R, S, U, F, P> service = new ResourceService<>(kind, core);
        if (byName.putIfAbsent(kind.name(), service) != null) {
            throw new IllegalArgumentException(
                    "kind '%s' is registered twice; each kind needs a name of its own".formatted(kind.name()));
        }
        return service;
    }

    /** @throws IllegalArgumentException if there is no kind of that name */
    public ResourceService<?, ?, ?, ?, ?> get(String name) {
        ResourceService<?, ?, ?, ?, ?> service = byName.get(name);
        if (service == null) {
            throw new IllegalArgumentException("there is no kind '%s', only %s".formatted(name, names()));
        }
        return service;
    }

    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    public void register(RoutesConfig routes, Callers callers) {
        byName.values().forEach(kind -> kind.register(routes, callers));
    }

    /** Deletes all resources of every kind, and the cached support of providers. */
    public void clear() {
        byName.values().forEach(ResourceService::clear);
    }

    /** Makes the next use of providers' support ask for it again, for every kind. */
    public void expireSupport() {
        byName.values().forEach(ResourceService::expireSupport);
    }

    /** A product that resources of a kind can use. */
    public Product product(String kind, ProductReference reference) {
        return get(kind).kind().product(reference);
    }

    /** The products of a provider for one kind alone, with its support, that are offered in every world. */
    public List<? extends Sample<?>> samples(String provider) {
        return byName.values().stream()
                .flatMap(service -> service.kind().samples(provider).stream())
                .toList();
    }
}
