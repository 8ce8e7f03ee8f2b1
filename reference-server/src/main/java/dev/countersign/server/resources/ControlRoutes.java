package dev.countersign.server.resources;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.call.BulkRequest;
import dev.countersign.model.call.BulkResponse;
import dev.countersign.model.call.FindByStringId;
import dev.countersign.model.call.Unit;
import dev.countersign.model.call.WireJson;
import dev.countersign.model.http.ConventionalServer;
import dev.countersign.model.resource.Resource;
import dev.countersign.model.resource.ResourceChargeCredits;
import dev.countersign.model.resource.ResourceFlags;
import dev.countersign.model.resource.ResourceSpecification;
import dev.countersign.model.resource.ResourceSupport;
import dev.countersign.model.resource.ResourceUpdate;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.function.BiFunction;

/**
 * HTTP routes of one resource type's Control API, which providers call. No logic of their own.
 *
 * <p>Source: Control API (resources), "Remote Procedure Calls".
 */
final class ControlRoutes<
        R extends Resource,
        S extends ResourceSpecification,
        U extends ResourceUpdate<U>,
        F extends ResourceFlags,
        P extends ResourceSupport> {
    private static final TypeReference<BulkRequest<ResourceChargeCredits>> CHARGES = new TypeReference<>() {};

    private final ResourceType<R, S, U, F, P> kind;
    private final ReadService<R, S, U, F, P> reading;
    private final ProviderUpdates<R, S, U, F, P> updates;
    private final Charging<R, U> charging;
    private final Registration<R, S, U, F, P> registration;

    ControlRoutes(
            ResourceType<R, S, U, F, P> kind,
            ReadService<R, S, U, F, P> reading,
            ProviderUpdates<R, S, U, F, P> updates,
            Charging<R, U> charging,
            Registration<R, S, U, F, P> registration) {
        this.kind = kind;
        this.reading = reading;
        this.updates = updates;
        this.charging = charging;
        this.registration = registration;
    }

    void register(RoutesConfig routes, Callers callers) {
        String base = "/api/%s/control".formatted(kind.name());
        Call call = (method, path, answer) -> {
            Handler handler = ctx -> {
                ProviderAccess provider = new ProviderAccess(callers.provider(ctx));
                ConventionalServer.answer(ctx, answer.apply(provider, ctx));
            };
            routes.addHttpHandler(method, base + path, handler);
        };
        registerReads(call);
        registerWrites(call);
    }

    private void registerReads(Call call) {
        var payloads = kind.payloads();
        call.on(
                HandlerType.GET,
                "/browse",
                (provider, ctx) -> reading.browse(provider, ConventionalServer.query(ctx, payloads.browse())));
        call.on(
                HandlerType.GET,
                "/retrieve",
                (provider, ctx) -> reading.retrieve(provider, ConventionalServer.query(ctx, payloads.retrieve())));
    }

    private void registerWrites(Call call) {
        call.on(HandlerType.POST, "/update", (provider, ctx) -> {
            updates.update(provider.provider(), items(ctx, kind.payloads().update()));
            return Unit.UNIT;
        });
        call.on(HandlerType.POST, "/chargeCredits", (provider, ctx) -> charging.charge(provider, items(ctx, CHARGES)));
        call.on(HandlerType.POST, "/checkCredits", (provider, ctx) -> charging.check(provider, items(ctx, CHARGES)));
        call.on(
                HandlerType.POST,
                "/register",
                (provider, ctx) -> new BulkResponse<>(
                        registration.register(provider.provider(), ConventionalServer.body(ctx)).stream()
                                .map(FindByStringId::new)
                                .toList()));
    }

    private static <T> List<T> items(Context ctx, TypeReference<BulkRequest<T>> type) {
        return Bulk.items(WireJson.read(ConventionalServer.body(ctx), type));
    }

    /** Registers one call with its handler for a provider. */
    private interface Call {
        void on(HandlerType method, String path, BiFunction<ProviderAccess, Context, Object> answer);
    }
}
