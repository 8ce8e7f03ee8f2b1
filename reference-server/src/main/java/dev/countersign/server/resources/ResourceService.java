package dev.countersign.server.resources;

import dev.countersign.model.call.FindByStringId;
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

/** All resources of one kind, and the calls to read and change them. */
public final class ResourceService<
        R extends Resource,
        S extends ResourceSpecification,
        U extends ResourceUpdate<U>,
        F extends ResourceFlags,
        P extends ResourceSupport> {
    private final Catalogue<R, U> catalogue = new Catalogue<>();
    private final SupportCatalogue<P> support;
    private final CreateOperation<R, S, U, F, P> creation;
    private final EndUserRoutes<R, S, U, F, P> endUsers;
    private final ProviderUpdates<R, S, U, F, P> updates;
    private final ControlRoutes<R, S, U, F, P> control;
    private final SystemCalls<R, S, U, F, P> ownCalls;
    private final Verification<R, U, P> verification;

    public ResourceService(ResourceType<R, S, U, F, P> kind, Core core) {
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

    /** Forgets every resource and what providers support. */
    public void clear() {
        catalogue.clear();
        verification.clear();
        support.forget();
    }

    /** Has providers asked anew what they support. */
    public void expireSupport() {
        support.expire();
    }

    /** Has somebody told of resources right after providers' updates changed them; of those that nobody sees yet too. */
    public void observe(Consumer<List<R>> observer) {
        updates.observe(observer);
    }

    /** The resources that pass. */
    public List<R> find(Predicate<R> wanted) {
        return ownCalls.find(wanted);
    }

    /**
     * Has providers carry out an operation on those resources that are there, for no user. A provider that refuses, or
     * can't be asked, keeps no other from being asked.
     */
    public void operate(Operation<R, FindByStringId, P> operation, Collection<String> ids) {
        ownCalls.operate(operation, ids);
    }

    /** Creates resources on behalf of somebody, as their own call would. */
    public List<String> create(Actor actor, List<S> specifications) {
        return creation.create(actor, specifications);
    }
}
