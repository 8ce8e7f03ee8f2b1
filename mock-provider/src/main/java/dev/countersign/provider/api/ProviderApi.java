package dev.countersign.provider.api;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.call.BulkRequest;
import dev.countersign.model.call.BulkResponse;
import dev.countersign.model.call.Unit;
import dev.countersign.model.call.WireJson;
import dev.countersign.model.http.ActingUser;
import dev.countersign.model.http.BearerTokens;
import dev.countersign.model.http.ConventionalServer;
import dev.countersign.model.http.UnauthenticatedException;
import dev.countersign.model.resource.ResourceInitializationRequest;
import dev.countersign.model.token.AccessToken;
import dev.countersign.model.token.Role;
import dev.countersign.provider.call.CallRecorder;
import dev.countersign.provider.engine.AssignedResource;
import dev.countersign.provider.engine.Engine;
import dev.countersign.provider.engine.Rejection;
import dev.countersign.provider.fault.FaultyCalls;
import dev.countersign.provider.fault.FaultyOperation;
import dev.countersign.provider.fault.Work;
import dev.countersign.provider.support.DeclaredSupport;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The Provider API: maps Core's calls to the engine of each kind of resource.
 *
 * <p>Source: Resource Provider API; for the requirements on Core's token, Providers (authentication), "Verifying
 * accessTokens".
 */
public final class ProviderApi {
    private static final TypeReference<ResourceInitializationRequest> INITIALIZATION = new TypeReference<>() {};
    private static final TypeReference<BulkRequest<AclChange>> ACL_CHANGES = new TypeReference<>() {};

    private final String base;
    private final BearerTokens tokens;
    private final DeclaredSupport support;
    private final FaultyCalls calls;
    private final ProvidedTypes kinds;

    /** @param base path prefix of all calls, without a trailing slash */
    public ProviderApi(
            String base, BearerTokens tokens, DeclaredSupport support, FaultyCalls calls, ProvidedTypes kinds) {
        this.base = base;
        this.tokens = tokens;
        this.support = support;
        this.calls = calls;
        this.kinds = kinds;
    }

    public void register(RoutesConfig routes) {
        routes.before(base + "/*", this::requireCore);
        kinds.all().forEach(kind -> register(routes, kind));
        routes.exception(Rejection.UnknownProduct.class, (e, ctx) -> decline(ctx, 400, e));
        routes.exception(Rejection.NotSupported.class, (e, ctx) -> decline(ctx, 400, e));
        routes.exception(Rejection.Twice.class, (e, ctx) -> decline(ctx, 400, e));
        routes.exception(Rejection.WrongState.class, (e, ctx) -> decline(ctx, 400, e));
        routes.exception(Rejection.OutOfService.class, (e, ctx) -> decline(ctx, 503, e));
    }

    private static void decline(Context ctx, int status, Rejection why) {
        CallRecorder.noteThatDeclined(ctx);
        ConventionalServer.refuse(ctx, status, why);
    }

    private void requireCore(Context ctx) {
        AccessToken caller = tokens.require(ctx, Set.of(Role.SERVICE));
        if (!caller.subject().equals(AccessToken.CORE)) {
            throw new UnauthenticatedException("This call is for %s alone".formatted(AccessToken.CORE));
        }
    }

    private <R extends AssignedResource> void register(RoutesConfig routes, ProvidedType<R> kind) {
        String path = base + "/" + kind.name();
        routes.get(path + "/retrieveProducts", ctx -> retrieveProducts(ctx, kind));
        routes.post(path, ctx -> create(ctx, kind));
        routes.post(path + "/init", ctx -> init(ctx, kind));
        routes.post(path + "/updateAcl", ctx -> updateAcl(ctx, kind));
        routes.post(path + "/verify", ctx -> verify(ctx, kind));
        kind.commands()
                .forEach(command -> routes.addHttpHandler(
                        HandlerType.findOrCreate(command.method()),
                        path + command.path(),
                        ctx -> run(ctx, kind, command)));
    }

    private void retrieveProducts(Context ctx, ProvidedType<?> kind) throws IOException {
        Work<Unit> work = new Work<>(nothing -> new BulkResponse<>(support.all(kind.productType())));
        calls.answer(ctx, FaultyOperation.RETRIEVE_PRODUCTS, kind.name(), List.of(), work);
    }

    private <R extends AssignedResource> void create(Context ctx, ProvidedType<R> kind) throws IOException {
        List<R> resources = read(ctx, kind.resources()).items();
        Engine<R> engine = kind.engine();
        Work<R> work = new Work<>(items -> new BulkResponse<>(engine.create(items)), engine::forget);
        calls.answer(ctx, FaultyOperation.CREATE, kind.name(), resources, work);
    }

    private <T> void run(Context ctx, ProvidedType<?> kind, Command<T> command) throws IOException {
        List<T> all = read(ctx, command.items()).items();
        boolean forUser = ActingUser.isBehind(ctx);
        Work<T> work = new Work<>(items -> {
            command.work().run(items, forUser);
            return units(items.size());
        });
        calls.answer(ctx, command.operation(), kind.name(), all, work);
    }

    private <R extends AssignedResource> void verify(Context ctx, ProvidedType<R> kind) throws IOException {
        List<R> resources = read(ctx, kind.resources()).items();
        Work<R> work = new Work<>(items -> {
            kind.engine().verify(items);
            return Unit.UNIT;
        });
        calls.answer(ctx, FaultyOperation.VERIFY, kind.name(), resources, work);
    }

    /** Does nothing: no preparation is needed, however often it is called. */
    private void init(Context ctx, ProvidedType<?> kind) throws IOException {
        ResourceInitializationRequest request = read(ctx, INITIALIZATION);
        Work<ResourceInitializationRequest> work = new Work<>(items -> Unit.UNIT);
        calls.answer(ctx, FaultyOperation.INIT, kind.name(), List.of(request), work);
    }

    /** Accepts every change: Core alone decides about permissions here. */
    private void updateAcl(Context ctx, ProvidedType<?> kind) throws IOException {
        List<AclChange> changes = read(ctx, ACL_CHANGES).items();
        Work<AclChange> work = new Work<>(items -> units(items.size()));
        calls.answer(ctx, FaultyOperation.UPDATE_ACL, kind.name(), changes, work);
    }

    private static BulkResponse<Unit> units(int count) {
        return new BulkResponse<>(Collections.nCopies(count, Unit.UNIT));
    }

    private static <T> T read(Context ctx, TypeReference<T> type) {
        return WireJson.read(ConventionalServer.body(ctx), type);
    }
}
