package dev.countersign.provider.simulation;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.call.Unit;
import dev.countersign.model.call.WireJson;
import dev.countersign.model.http.ClockRoutes;
import dev.countersign.model.http.ConventionalServer;
import dev.countersign.model.http.OperatorToken;
import dev.countersign.model.time.SimulatedClock;
import dev.countersign.model.time.Timeline;
import dev.countersign.provider.api.ProvidedTypes;
import dev.countersign.provider.call.CallLog;
import dev.countersign.provider.call.RecordedCall;
import dev.countersign.provider.engine.Engine;
import dev.countersign.provider.fault.Fault;
import dev.countersign.provider.fault.Faults;
import dev.countersign.provider.support.DeclaredSupport;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The provider's part of the simulation API, for operators only. */
public final class SimulationApi {
    private static final TypeReference<ProductDeclaration> DECLARATION = new TypeReference<>() {};
    private static final TypeReference<World> WORLD = new TypeReference<>() {};
    private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {};
    private static final TypeReference<CallsQuery> CALLS_QUERY = new TypeReference<>() {};

    private final OperatorToken operator;
    private final ProvidedTypes kinds;
    private final DeclaredSupport support;
    private final CallLog calls;
    private final Faults faults;
    private final @Nullable SimulatedClock clock;
    private final ClockRoutes clockRoutes;

    /** @param time of the kinds' engines; can be moved where it is simulated */
    public SimulationApi(
            String operatorToken,
            ProvidedTypes kinds,
            DeclaredSupport support,
            CallLog calls,
            Faults faults,
            Timeline time) {
        this.operator = new OperatorToken(operatorToken);
        this.kinds = kinds;
        this.support = support;
        this.calls = calls;
        this.faults = faults;
        this.clock = time instanceof SimulatedClock simulated ? simulated : null;
        this.clockRoutes = new ClockRoutes(clock, time);
    }

    public void register(RoutesConfig routes) {
        routes.before("/simulation", operator::require);
        routes.before("/simulation/*", operator::require);
        routes.get("/simulation", this::offer);
        routes.get("/simulation/clock", clockRoutes::show);
        routes.post("/simulation/clock/advance", clockRoutes::advance);
        routes.put("/simulation/world", this::startAgain);
        routes.put("/simulation/products", this::declare);
        routes.get("/simulation/provider/calls", this::calls);
        routes.get("/simulation/provider/faults", ctx -> ConventionalServer.answer(ctx, faults.set()));
        routes.put("/simulation/provider/faults", this::fail);
    }

    private void offer(Context ctx) {
        Map<String, Boolean> offered = new LinkedHashMap<>();
        offered.put("clock", clock != null);
        offered.put("products", true);
        offered.put("calls", true);
        offered.put("faults", true);
        ConventionalServer.answer(ctx, offered);
    }

    /** Resets the provider to an empty world, which Core and the operator fill afterwards. */
    private void startAgain(Context ctx) {
        byte[] body = ConventionalServer.body(ctx);
        Long now = body.length == 0 ? null : WireJson.read(body, WORLD).now();
        if (now != null && !restart(ctx, now)) {
            return;
        }
        kinds.engines().forEach(Engine::forgetAll);
        support.withdrawAll();
        calls.clear();
        faults.replace(List.of());
        ConventionalServer.answer(ctx, Unit.UNIT);
    }

    /** Returns whether the clock was restarted; otherwise the request is refused. */
    private boolean restart(Context ctx, long now) {
        if (clock == null) {
            ClockRoutes.refuseToMove(ctx);
            return false;
        }
        try {
            clock.restart(Instant.ofEpochMilli(now));
            return true;
        } catch (ArithmeticException problem) {
            ConventionalServer.refuse(ctx, 400, "now: is further than this clock goes", null);
            return false;
        }
    }

    private void declare(Context ctx) {
        WireJson.read(ConventionalServer.body(ctx), DECLARATION).applyTo(support);
        ConventionalServer.answer(ctx, Unit.UNIT);
    }

    /** Responds with the pending faults. */
    private void fail(Context ctx) {
        List<Fault> wanted = WireJson.readStrictly(ConventionalServer.body(ctx), FAULTS);
        for (int fault = 0; fault < wanted.size(); fault++) {
            String kind = wanted.get(fault).kind();
            if (kind != null && !kinds.names().contains(kind)) {
                String known = String.join(" or ", kinds.names());
                ConventionalServer.refuse(
                        ctx, 400, "[%d]: kind must be %s, not '%s'".formatted(fault, known, kind), null);
                return;
            }
        }
        faults.replace(wanted);
        ConventionalServer.answer(ctx, faults.pending());
    }

    private void calls(Context ctx) {
        CallsQuery query = ConventionalServer.query(ctx, CALLS_QUERY);
        ConventionalServer.answer(ctx, query.in(calls));
    }

    /**
     * @param now what the clock shows from then on, in ms since epoch; null to leave the clock as it is, such as one
     *     that is shared
     */
    private record World(@Nullable Long now) {}

    /**
     * @param since ms since epoch; null for all
     * @param about a value in the body, such as the id of a resource; null for all
     * @param erred whether the provider failed without a fault; null for all
     * @param operation such as verify; null for all
     */
    private record CallsQuery(
            @Nullable Long since, @Nullable String about, @Nullable Boolean erred, @Nullable String operation) {
        List<RecordedCall> in(CallLog log) {
            long from = since == null ? Long.MIN_VALUE : since;
            List<RecordedCall> calls = about == null ? log.since(from) : log.since(from, about);
            return calls.stream().filter(this::wants).toList();
        }

        private boolean wants(RecordedCall call) {
            return (erred == null || erred == call.erred())
                    && (operation == null || operation.equals(call.operation()));
        }
    }
}
