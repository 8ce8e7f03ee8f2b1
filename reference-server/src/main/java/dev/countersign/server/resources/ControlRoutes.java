package dev.countersign.server.resources;

import dev.countersign.contract.call.Unit;
import dev.countersign.contract.call.WireJson;
import dev.countersign.contract.http.ConventionalServer;
import dev.countersign.contract.resource.Resource;
import dev.countersign.contract.resource.ResourceFlags;
import dev.countersign.contract.resource.ResourceSpecification;
import dev.countersign.contract.resource.ResourceSupport;
import dev.countersign.contract.resource.ResourceUpdate;
import io.javalin.config.RoutesConfig;

/** Translates the Control API of one kind, which providers call; decides nothing. */
final class ControlRoutes<
        R extends Resource,
        S extends ResourceSpecification,
        U extends ResourceUpdate<U>,
        F extends ResourceFlags,
        P extends ResourceSupport> {
    private final ResourceKind<R, S, U, F, P> kind;
    private final ProviderUpdates<R, S, U, F, P> updates;

    ControlRoutes(ResourceKind<R, S, U, F, P> kind, ProviderUpdates<R, S, U, F, P> updates) {
        this.kind = kind;
        this.updates = updates;
    }

    void register(RoutesConfig routes, Callers callers) {
        routes.post("/api/%s/control/update".formatted(kind.name()), ctx -> {
            String provider = callers.provider(ctx);
            var request =
                    WireJson.read(ConventionalServer.body(ctx), kind.payloads().update());
            updates.update(provider, Bulk.items(request));
            ConventionalServer.answer(ctx, Unit.UNIT);
        });
    }
}
