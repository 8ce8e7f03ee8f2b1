package dev.countersign.provider.simulation;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.contract.call.Unit;
import dev.countersign.contract.call.WireJson;
import dev.countersign.contract.http.ConventionalServer;
import dev.countersign.contract.http.OperatorToken;
import dev.countersign.provider.call.CallLog;
import dev.countersign.provider.engine.Engine;
import dev.countersign.provider.fault.Fault;
import dev.countersign.provider.fault.Faults;
import dev.countersign.provider.support.DeclaredSupport;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The provider's part of the simulation API, for operators only. */
public final class SimulationApi {
    private static final TypeReference<ProductDeclaration> DECLARATION = new TypeReference<>() {};
    private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {};
    private static final TypeReference<CallsQuery> CALLS_QUERY = new TypeReference<>() {};

    private final OperatorToken operator;
    private final List<Engine<?>> engines;
    private final DeclaredSupport support;
    private final CallLog calls;
    private final Faults faults;

    public SimulationApi(
            String operatorToken, List<Engine<?>> engines, DeclaredSupport support, CallLog calls, Faults faults) {
        this.operator = new OperatorToken(operatorToken);
        this.engines = List.copyOf(engines);
        this.support = support;
        this.calls = calls;
        this.faults = faults;
    }

    public void register(RoutesConfig routes) {
        routes.before("/simulation/*", operator::require);
        routes.put("/simulation/world", this::startAgain);
        routes.put("/simulation/products", this::declare);
        routes.get("/simulation/provider/calls", this::calls);
        routes.put("/simulation/provider/faults", this::fail);
    }

    /** Every world starts empty here: what is in it, Core and the operator say next. */
    private void startAgain(Context ctx) {
        engines.forEach(Engine::forgetAll);
        support.withdrawAll();
        calls.clear();
        faults.replace(List.of());
        ConventionalServer.answer(ctx, Unit.UNIT);
    }

    private void declare(Context ctx) {
        WireJson.read(ConventionalServer.body(ctx), DECLARATION).applyTo(support);
        ConventionalServer.answer(ctx, Unit.UNIT);
    }

    /** Answers what is going to fail now. */
    private void fail(Context ctx) {
        faults.replace(WireJson.readStrictly(ConventionalServer.body(ctx), FAULTS));
        ConventionalServer.answer(ctx, faults.pending());
    }

    private void calls(Context ctx) {
        String since = ctx.queryParam("since");
        Map<String, String> query = since == null ? Map.of() : Map.of("since", since);
        ConventionalServer.answer(
                ctx, calls.since(WireJson.readQuery(query, CALLS_QUERY).from()));
    }

    /** @param since ms since epoch; null for all */
    private record CallsQuery(@Nullable Long since) {
        long from() {
            return since == null ? Long.MIN_VALUE : since;
        }
    }
}
