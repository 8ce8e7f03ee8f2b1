package dev.countersign.provider.api;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.contract.call.BulkResponse;
import dev.countersign.contract.call.Unit;
import dev.countersign.contract.call.WireJson;
import dev.countersign.contract.http.ActingUser;
import dev.countersign.contract.http.BearerTokens;
import dev.countersign.contract.http.ConventionalServer;
import dev.countersign.contract.http.Unauthenticated;
import dev.countersign.contract.resource.Resource;
import dev.countersign.contract.resource.ResourceInitializationRequest;
import dev.countersign.contract.token.AccessToken;
import dev.countersign.contract.token.Role;
import dev.countersign.provider.engine.NotTaken;
import dev.countersign.provider.support.DeclaredSupport;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The Provider API: translates Core's calls to the engine of each kind of resource and back.
 *
 * <p>Source: Resource Provider API; the demands on Core's token, Providers (authentication), "Verifying accessTokens".
 */
public final class ProviderApi {
    private static final TypeReference<ResourceInitializationRequest> INITIALIZATION = new TypeReference<>() {};

    private final String base;
    private final BearerTokens tokens;
    private final DeclaredSupport support;
    private final List<ResourceKind<?>> kinds;

    /** @param base below which all calls are made, without a slash at its end */
    public ProviderApi(String base, BearerTokens tokens, DeclaredSupport support, List<ResourceKind<?>> kinds) {
        this.base = base;
        this.tokens = tokens;
        this.support = support;
        this.kinds = List.copyOf(kinds);
    }

    public void register(RoutesConfig routes) {
        routes.before(base + "/*", this::requireCore);
        kinds.forEach(kind -> register(routes, kind));
        routes.exception(NotTaken.UnknownProduct.class, (e, ctx) -> ConventionalServer.refuse(ctx, 400, e));
        routes.exception(NotTaken.NotSupported.class, (e, ctx) -> ConventionalServer.refuse(ctx, 400, e));
        routes.exception(NotTaken.Twice.class, (e, ctx) -> ConventionalServer.refuse(ctx, 400, e));
        routes.exception(NotTaken.WrongState.class, (e, ctx) -> ConventionalServer.refuse(ctx, 400, e));
        routes.exception(NotTaken.OutOfService.class, (e, ctx) -> ConventionalServer.refuse(ctx, 503, e));
    }

    private void requireCore(Context ctx) {
        AccessToken caller = tokens.require(ctx, Set.of(Role.SERVICE));
        if (!caller.subject().equals(AccessToken.CORE)) {
            throw new Unauthenticated("This call is for %s alone".formatted(AccessToken.CORE));
        }
    }

    private <R extends Resource> void register(RoutesConfig routes, ResourceKind<R> kind) {
        String path = base + "/" + kind.name();
        routes.get(path + "/retrieveProducts", this::retrieveProducts);
        routes.post(path, ctx -> create(ctx, kind));
        routes.post(path + "/init", ProviderApi::init);
        routes.post(path + "/updateAcl", ctx -> updateAcl(ctx, kind));
        routes.post(path + "/verify", ctx -> verify(ctx, kind));
        kind.commands()
                .forEach(command -> routes.addHttpHandler(
                        HandlerType.findOrCreate(command.method()), path + command.path(), ctx -> run(ctx, command)));
    }

    private void retrieveProducts(Context ctx) {
        ConventionalServer.answer(ctx, new BulkResponse<>(support.all()));
    }

    private static <R extends Resource> void create(Context ctx, ResourceKind<R> kind) {
        List<R> resources = read(ctx, kind.resources()).items();
        ConventionalServer.answer(ctx, new BulkResponse<>(kind.engine().create(resources)));
    }

    private static <T> void run(Context ctx, Command<T> command) {
        List<T> items = read(ctx, command.items()).items();
        command.work().run(items, ActingUser.isBehind(ctx));
        ConventionalServer.answer(ctx, units(items.size()));
    }

    private static <R extends Resource> void verify(Context ctx, ResourceKind<R> kind) {
        kind.engine().verify(read(ctx, kind.resources()).items());
        ConventionalServer.answer(ctx, Unit.UNIT);
    }

    /** Has nothing to prepare, however often it is asked. */
    private static void init(Context ctx) {
        read(ctx, INITIALIZATION);
        ConventionalServer.answer(ctx, Unit.UNIT);
    }

    /** Agrees to every change: Core alone decides about permissions here. */
    private static void updateAcl(Context ctx, ResourceKind<?> kind) {
        int changes = read(ctx, kind.aclUpdates()).items().size();
        ConventionalServer.answer(ctx, units(changes));
    }

    private static BulkResponse<Unit> units(int count) {
        return new BulkResponse<>(Collections.nCopies(count, Unit.UNIT));
    }

    private static <T> T read(Context ctx, TypeReference<T> type) {
        return WireJson.read(ConventionalServer.body(ctx), type);
    }
}
