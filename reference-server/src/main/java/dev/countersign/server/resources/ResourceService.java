package dev.countersign.server.resources;

import dev.countersign.model.call.FindByStringId;
import dev.countersign.model.resource.Permission;
import dev.countersign.model.resource.Resource;
import dev.countersign.model.resource.ResourceFlags;
import dev.countersign.model.resource.ResourceSpecification;
import dev.countersign.model.resource.ResourceSupport;
import dev.countersign.model.resource.ResourceUpdate;
import dev.countersign.server.people.Actor;
import dev.countersign.server.providers.SupportCatalogue;
import io.javalin.config.RoutesConfig;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All resources of one type, and the calls to read and change them. */
public final class ResourceService<
        R extends Resource,
        S extends ResourceSpecification,
        U extends ResourceUpdate<U>,
        F extends ResourceFlags,
        P extends ResourceSupport> {
    private final Catalogue<R, U> catalogue = new Catalogue<>();
    private final ResourceType<R, S, U, F, P> kind;
    private final Core core;
    private final SupportCatalogue<P> support;
    private final CreateOperation<R, S, U, F, P> creation;
    private final EndUserRoutes<R, S, U, F, P> endUsers;
    private final ProviderUpdates<R, S, U, F, P> updates;
    private final ControlRoutes<R, S, U, F, P> control;
    private final SystemCalls<R, S, U, F, P> ownCalls;
    private final Verification<R, U, P> verification;

    public ResourceService(ResourceType<R, S, U, F, P> kind, Core core) {
        this.kind = kind;
        this.core = core;
        this.support = new SupportCatalogue<>(kind.name(), kind.supportType(), core.providers(), core.time());
        Views<R, S, U, F, P> views = new Views<>(kind, core, support);
        RequiredSupport<P> required = new RequiredSupport<>(support);
        ProviderCalls<R> calls = new ProviderCalls<>(kind.name(), kind.disposal(), core.providers());
        ReadService<R, S, U, F, P> reading = new ReadService<>(kind, core, catalogue, support, views);
        this.ownCalls = new SystemCalls<>(catalogue, views, calls);
        this.verification = new Verification<>(core, catalogue, ownCalls);
        this.creation = new CreateOperation<>(kind, core, catalogue, required, views, calls, verification);
        this.endUsers = new EndUserRoutes<>(
                kind, core, reading, creation, new WriteService<>(core, catalogue, required, views, calls));
        this.updates = new ProviderUpdates<>(kind, core, catalogue);
        this.control = new ControlRoutes<>(
                kind,
                reading,
                updates,
                new Charging<>(core, catalogue),
                new Registration<>(kind, core, catalogue, verification));
    }

    public void register(RoutesConfig routes, Callers callers) {
        endUsers.register(routes, callers);
        control.register(routes, callers);
    }

    /** Deletes all resources and the cached support of providers. */
    public void clear() {
        catalogue.clear();
        verification.clear();
        support.forget();
    }

    /** Makes the next use of providers' support ask for it again. */
    public void expireSupport() {
        support.expire();
    }

    /** Sets the observer of resources, including those not visible yet, right after providers' updates changed them. */
    public void observe(Consumer<List<R>> observer) {
        updates.observe(observer);
    }

    /** The resources that match. */
    public List<R> find(Predicate<R> wanted) {
        return ownCalls.find(wanted);
    }

    /**
     * Makes providers carry out an operation on the existing ones of those resources, without a user. The others are still
     * called if a provider refuses or can't be called.
     */
    public void operate(Operation<R, FindByStringId, P> operation, Collection<String> ids) {
        ownCalls.operate(operation, ids);
    }

    /** Whether a user may read the resource with that id; false if there is none. */
    public boolean mayRead(String username, String id) {
        Access access = core.accessOf(new Actor(username, null));
        return catalogue.reading(() -> {
            StoredResource<R, U> entry = catalogue.find(id);
            return entry != null && access.allows(entry, Permission.READ);
        });
    }

    /** The id of the resource that has something that only one may have, by its key; null if none has. */
    public @Nullable String holder(Object key) {
        return catalogue.<@Nullable String>reading(() -> catalogue.holder(key));
    }

    ResourceType<R, S, U, F, P> kind() {
        return kind;
    }

    /** Creates resources as the actor's own call would. */
    public List<String> create(Actor actor, List<S> specifications) {
        return creation.create(actor, specifications);
    }
}
