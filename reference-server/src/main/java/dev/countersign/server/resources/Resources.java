package dev.countersign.server.resources;

import dev.countersign.contract.resource.Resource;
import dev.countersign.contract.resource.ResourceFlags;
import dev.countersign.contract.resource.ResourceSpecification;
import dev.countersign.contract.resource.ResourceSupport;
import dev.countersign.contract.resource.ResourceUpdate;
import dev.countersign.server.people.Actor;
import dev.countersign.server.providers.SupportCatalogue;
import io.javalin.config.RoutesConfig;
import java.util.List;

/** All resources of one kind, and the calls to read and change them. */
public final class Resources<
        R extends Resource,
        S extends ResourceSpecification,
        U extends ResourceUpdate<U>,
        F extends ResourceFlags,
        P extends ResourceSupport> {
    private final Catalogue<R, U> catalogue = new Catalogue<>();
    private final SupportCatalogue<P> support;
    private final Creation<R, S, U, F, P> creation;
    private final EndUserRoutes<R, S, U, F, P> endUsers;
    private final ControlRoutes<R, S, U, F, P> control;

    public Resources(ResourceKind<R, S, U, F, P> kind, Core core) {
        this.support = new SupportCatalogue<>(kind.name(), kind.supportType(), core.providers(), core.time());
        Views<R, S, U, F, P> views = new Views<>(kind, core, support);
        ProviderCalls<R> calls = new ProviderCalls<>(kind.name(), core.providers());
        this.creation = new Creation<>(kind, core, catalogue, support, views, calls);
        this.endUsers = new EndUserRoutes<>(
                kind,
                new Reading<>(kind, core, catalogue, support, views),
                creation,
                new Changing<>(core, catalogue, views, calls));
        this.control = new ControlRoutes<>(kind, new ProviderUpdates<>(kind, core, catalogue));
    }

    public void register(RoutesConfig routes, Callers callers) {
        endUsers.register(routes, callers);
        control.register(routes, callers);
    }

    /** Forgets every resource and what providers support. */
    public void clear() {
        catalogue.clear();
        support.forget();
    }

    /** Has providers asked anew what they support. */
    public void expireSupport() {
        support.expire();
    }

    /** Creates resources on behalf of somebody, as their own call would. */
    public List<String> create(Actor actor, List<S> specifications) {
        return creation.create(actor, specifications);
    }
}
