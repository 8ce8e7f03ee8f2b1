package dev.countersign.server.resources;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.call.BulkRequest;
import dev.countersign.model.call.BulkResponse;
import dev.countersign.model.call.FindByStringId;
import dev.countersign.model.call.Unit;
import dev.countersign.model.call.WireJson;
import dev.countersign.model.http.ConventionalServer;
import dev.countersign.model.resource.Resource;
import dev.countersign.model.resource.ResourceFlags;
import dev.countersign.model.resource.ResourceSpecification;
import dev.countersign.model.resource.ResourceSupport;
import dev.countersign.model.resource.ResourceUpdate;
import dev.countersign.model.resource.UpdatedAcl;
import dev.countersign.server.people.Actor;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;

/** HTTP routes of one resource type's end-user API. No logic of their own. */
final class EndUserRoutes<
        R extends Resource,
        S extends ResourceSpecification,
        U extends ResourceUpdate<U>,
        F extends ResourceFlags,
        P extends ResourceSupport> {
    private static final TypeReference<BulkRequest<UpdatedAcl>> ACLS = new TypeReference<>() {};

    private final ResourceType<R, S, U, F, P> kind;
    private final Core core;
    private final ReadService<R, S, U, F, P> reading;
    private final CreateOperation<R, S, U, F, P> creation;
    private final WriteService<R, S, U, F, P> changing;

    EndUserRoutes(
            ResourceType<R, S, U, F, P> kind,
            Core core,
            ReadService<R, S, U, F, P> reading,
            CreateOperation<R, S, U, F, P> creation,
            WriteService<R, S, U, F, P> changing) {
        this.kind = kind;
        this.core = core;
        this.reading = reading;
        this.creation = creation;
        this.changing = changing;
    }

    void register(RoutesConfig routes, Callers callers) {
        String base = "/api/" + kind.name();
        Call call = (method, path, answer) -> {
            Handler handler = ctx -> {
                Actor actor = callers.endUser(ctx);
                ConventionalServer.answer(ctx, answer.apply(actor, ctx));
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
                (actor, ctx) -> reading.browse(core.accessOf(actor), ConventionalServer.query(ctx, payloads.browse())));
        call.on(
                HandlerType.GET,
                "/retrieve",
                (actor, ctx) ->
                        reading.retrieve(core.accessOf(actor), ConventionalServer.query(ctx, payloads.retrieve())));
        call.on(HandlerType.GET, "/retrieveProducts", (actor, ctx) -> reading.products(actor));
        call.on(
                HandlerType.POST,
                "/search",
                (actor, ctx) -> reading.search(core.accessOf(actor), body(ctx, payloads.search())));
    }

    private void registerWrites(Call call) {
        call.on(HandlerType.POST, "", (actor, ctx) -> {
            List<S> items = Bulk.items(body(ctx, kind.payloads().create()));
            return new BulkResponse<>(creation.create(actor, items).stream()
                    .map(FindByStringId::new)
                    .toList());
        });
        kind.operations().forEach(operation -> registerOperation(call, operation));
        call.on(HandlerType.POST, "/updateAcl", (actor, ctx) -> {
            List<UpdatedAcl> items = Bulk.items(body(ctx, ACLS), UpdatedAcl::id, "id");
            changing.updateAcl(actor, items);
            return units(items);
        });
        call.on(HandlerType.POST, "/init", (actor, ctx) -> {
            changing.init(actor);
            return Unit.UNIT;
        });
    }

    private <I> void registerOperation(Call call, Operation<R, I, P> operation) {
        ProviderCall same = operation.call();
        call.on(HandlerType.findOrCreate(same.method()), same.path(), (actor, ctx) -> {
            List<I> items = Bulk.items(body(ctx, operation.request()), operation.id(), operation.idField());
            changing.operate(actor, operation, items);
            return units(items);
        });
    }

    private static BulkResponse<Unit> units(List<?> items) {
        return new BulkResponse<>(Collections.nCopies(items.size(), Unit.UNIT));
    }

    private static <T> T body(Context ctx, TypeReference<T> type) {
        return WireJson.read(ConventionalServer.body(ctx), type);
    }

    /** Registers one call with its handler for a user. */
    private interface Call {
        void on(HandlerType method, String path, BiFunction<Actor, Context, Object> answer);
    }
}
