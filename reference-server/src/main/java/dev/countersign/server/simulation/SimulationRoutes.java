package dev.countersign.server.simulation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.model.call.WireJson;
import dev.countersign.model.http.CallRefusedException;
import dev.countersign.model.http.ClockRoutes;
import dev.countersign.model.http.ConventionalServer;
import dev.countersign.model.http.OperatorToken;
import dev.countersign.model.product.Product;
import dev.countersign.model.token.AccessToken;
import dev.countersign.model.token.Role;
import dev.countersign.model.token.TokenIssuer;
import dev.countersign.server.products.Products;
import dev.countersign.server.resources.RefusedException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The simulation API, for operators only. */
public final class SimulationRoutes {
    /** The end of the year 9999. */
    private static final long LAST_EXPIRY = 253_402_300_799_999L;

    private final ServerSimulation simulation;
    private final ClockRoutes clock;
    private final TokenIssuer issuer;
    private final InstantSource time;
    private final OperatorToken operatorToken;

    public SimulationRoutes(ServerSimulation simulation, TokenIssuer issuer, InstantSource time, String operatorToken) {
        this.simulation = simulation;
        this.clock = new ClockRoutes(simulation.clock(), time);
        this.issuer = issuer;
        this.time = time;
        this.operatorToken = new OperatorToken(operatorToken);
    }

    public void register(RoutesConfig routes) {
        routes.get("/simulation", operator(ctx -> ConventionalServer.answer(ctx, offered())));
        routes.get("/simulation/clock", operator(clock::show));
        routes.post("/simulation/clock/advance", operator(clock::advance));
        routes.put("/simulation/world", operator(this::enter));
        routes.put("/simulation/shares", operator(ctx -> share(ctx, simulation.folders()::give)));
        routes.delete("/simulation/shares", operator(ctx -> share(ctx, simulation.folders()::takeBack)));
        routes.post("/simulation/tokens", operator(this::issue));
        routes.put("/simulation/products", operator(this::offer));
        routes.get("/simulation/provider/calls", operator(this::calls));
        routes.get("/simulation/provider/faults", operator(ctx -> ConventionalServer.answer(ctx, simulation.faults())));
        routes.put("/simulation/provider/faults", operator(this::fail));
    }

    private Map<String, Object> offered() {
        Map<String, Object> offered = new LinkedHashMap<>();
        offered.put("clock", simulation.clock() != null);
        offered.put("shares", true);
        offered.put("tokens", true);
        offered.put("products", true);
        offered.put("calls", true);
        offered.put("faults", true);
        offered.put("worlds", simulation.enterable());
        return offered;
    }

    private void enter(Context ctx) {
        WorldName world = body(ctx, new TypeReference<>() {});
        simulation.enter(world.name());
        ConventionalServer.answer(ctx, world);
    }

    private static void share(Context ctx, BiConsumer<String, String> change) {
        Share share = body(ctx, new TypeReference<>() {});
        change.accept(share.path(), share.user());
        ConventionalServer.answer(ctx, share);
    }

    private void issue(Context ctx) {
        TokenRequest request = body(ctx, new TypeReference<>() {});
        if (request.expiresAt() != null && (request.expiresAt() < 0 || request.expiresAt() > LAST_EXPIRY)) {
            throw new RefusedException.Invalid(
                    "expiresAt", "must be 0 to %d, not %d".formatted(LAST_EXPIRY, request.expiresAt()));
        }
        Instant now = time.instant();
        Instant expiresAt = request.expiresAt() == null
                ? now.plus(AccessToken.LIFETIME)
                : Instant.ofEpochMilli(request.expiresAt());
        Instant issuedAt = (expiresAt.isBefore(now) ? expiresAt : now).minus(AccessToken.LIFETIME);
        ConventionalServer.answer(
                ctx,
                Map.of("token", issuer.issue(new AccessToken(request.user(), request.role(), issuedAt, expiresAt))));
    }

    private void offer(Context ctx) {
        ProductRequest request = body(ctx, new TypeReference<>() {});
        boolean free = Objects.requireNonNullElse(
                request.freeToUse(), request.product().freeToUse());
        long credits = Objects.requireNonNullElse(request.credits(), 0L);
        if (credits < 0) {
            throw new RefusedException.Invalid("credits", "must not be negative, but is " + credits);
        }
        simulation.offer(new Products.Offer(request.product().freeToUse(free), credits), request.support());
        ConventionalServer.answer(ctx, Map.of());
    }

    private void calls(Context ctx) {
        CallsQuery query = ConventionalServer.query(ctx, new TypeReference<>() {});
        ConventionalServer.answer(ctx, simulation.calls(query.since(), query.about(), query.operation()));
    }

    /** Faults are validated by the providers. */
    private void fail(Context ctx) {
        JsonNode faults = body(ctx, new TypeReference<>() {});
        try {
            ConventionalServer.answer(ctx, simulation.fail(faults));
        } catch (CallRefusedException refusal) {
            ConventionalServer.refuse(ctx, refusal.status() == 400 ? 400 : 502, refusal);
        }
    }

    private Handler operator(Handler handler) {
        return ctx -> {
            operatorToken.require(ctx);
            handler.handle(ctx);
        };
    }

    static <T> T body(Context ctx, TypeReference<T> type) {
        return WireJson.read(ConventionalServer.body(ctx), type);
    }

    record WorldName(String name) {}

    /** @param path of the folder that the user may use */
    record Share(String path, String user) {}

    /**
     * @param since ms since epoch; null for all
     * @param about what the calls name, such as the id of a resource; null for all
     * @param operation such as verify; null for all
     */
    record CallsQuery(@Nullable Long since, @Nullable String about, @Nullable String operation) {}

    /** @param expiresAt ms since epoch; ten minutes from now if null */
    record TokenRequest(String user, Role role, @Nullable Long expiresAt) {}

    /**
     * @param credits granted to each workspace for the product; none if null
     * @param support as declared, valid or not
     */
    record ProductRequest(
            Product product, @Nullable Boolean freeToUse, @Nullable Long credits, @Nullable JsonNode support) {}
}
