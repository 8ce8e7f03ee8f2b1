package dev.countersign.server;

import static dev.countersign.server.Requests.bulk;
import static dev.countersign.server.Requests.json;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.countersign.model.call.WireJson;
import dev.countersign.model.http.ConventionalServer;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** A provider that accepts everything, except where a response was prepared, and records the calls it receives. */
final class FakeProvider implements AutoCloseable {
    private static final TypeReference<JsonNode> JSON = new TypeReference<>() {};

    private final String id;
    private final String refreshToken;
    private final Map<String, Queue<Handler>> prepared = new ConcurrentHashMap<>();
    private final Map<JsonNode, JsonNode> support = Collections.synchronizedMap(new LinkedHashMap<>());
    private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
    private final Javalin http;

    /** A call as reported by a provider's simulation API. */
    private record Told(
            long at, String operation, @Nullable String kind, String method, String path, @Nullable JsonNode body) {}

    /**
     * @param user of the call, in Base64; null if Core called by itself
     * @param traceparent identifies the request that led to the call
     * @param body null if there was none
     */
    record Call(String operation, String token, @Nullable String user, String traceparent, @Nullable JsonNode body) {
        /** The items of a bulk request. */
        List<JsonNode> items() {
            List<JsonNode> items = new ArrayList<>();
            if (body != null) {
                body.get("items").forEach(items::add);
            }
            return items;
        }
    }

    FakeProvider(String id, String refreshToken) {
        this.id = id;
        this.refreshToken = refreshToken;
        this.http = ConventionalServer.start("127.0.0.1", 0, this::register);
    }

    String id() {
        return id;
    }

    String refreshToken() {
        return refreshToken;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + http.port());
    }

    /** Prepares the response to the next call of an operation for which none is prepared yet. */
    void next(String operation, Handler answer) {
        prepared.computeIfAbsent(operation, unseen -> new ConcurrentLinkedQueue<>())
                .add(answer);
    }

    void nextAnswers(String operation, String json) {
        next(operation, ctx -> ctx.result(json(json)));
    }

    void nextRefuses(String operation, int status, String why) {
        next(operation, ctx -> ConventionalServer.refuse(ctx, status, why, null));
    }

    /** The operations called, in order of arrival. */
    List<String> operations() {
        synchronized (calls) {
            return calls.stream().map(Call::operation).toList();
        }
    }

    List<Call> calls(String operation) {
        synchronized (calls) {
            return calls.stream()
                    .filter(call -> call.operation().equals(operation))
                    .toList();
        }
    }

    void forgetCalls() {
        calls.clear();
    }

    /** Logs in at Core, with a refresh token. */
    Caller at(URI core) {
        Answer answer = new Caller(core, null, null)
                .post("/auth/providers/refresh", bulk(json("{'refreshToken': '%s'}".formatted(refreshToken))));
        return new Caller(core, answer.success().at("/responses/0/accessToken").textValue(), null);
    }

    /** An update to Core with the current value of a count. */
    static String running(String id, int value) {
        return json("{'id': '%s', 'update': {'status': 'Now at %d', 'newState': 'RUNNING', 'currentValue': %d}}"
                .formatted(id, value, value));
    }

    @Override
    public void close() {
        http.stop();
    }

    private void register(RoutesConfig routes) {
        register(routes, "/ucloud/%s/example".formatted(id));
        register(routes, "/ucloud/%s/jobs".formatted(id));
        register(routes, "/ucloud/%s/ingresses".formatted(id));
        routes.put("/simulation/world", this::forgetEverything);
        routes.put("/simulation/products", this::declare);
        routes.get("/simulation/provider/calls", this::tellCalls);
        routes.put("/simulation/provider/faults", this::takeFaults);
    }

    private void register(RoutesConfig routes, String base) {
        Handler units = ctx -> responses(ctx, Collections.nCopies(items(ctx), Map.of()));
        routes.get(base + "/retrieveProducts", answering("retrieveProducts", ctx -> responses(ctx, support.values())));
        routes.post(base, answering("create", ctx -> responses(ctx, Collections.nCopies(items(ctx), null))));
        routes.delete(base, answering("delete", units));
        routes.post(base + "/verify", answering("verify", ctx -> ConventionalServer.answer(ctx, Map.of())));
        routes.post(base + "/init", answering("init", ctx -> ConventionalServer.answer(ctx, Map.of())));
        for (String operation : List.of("updateAcl", "terminate", "extend", "suspend", "unsuspend")) {
            routes.post(base + "/" + operation, answering(operation, units));
        }
    }

    private Handler answering(String operation, Handler usual) {
        return ctx -> {
            JsonNode body = ctx.bodyAsBytes().length == 0 ? null : WireJson.read(ctx.bodyAsBytes(), JSON);
            calls.add(new Call(
                    operation,
                    String.valueOf(ctx.header("Authorization")),
                    ctx.header("UCloud-Username"),
                    String.valueOf(ctx.header("traceparent")),
                    body));
            Handler answer = prepared.getOrDefault(operation, new ConcurrentLinkedQueue<>())
                    .poll();
            (answer == null ? usual : answer).handle(ctx);
        };
    }

    private void forgetEverything(Context ctx) {
        prepared.clear();
        support.clear();
        calls.clear();
        ConventionalServer.answer(ctx, Map.of());
    }

    private void declare(Context ctx) {
        JsonNode declaration = WireJson.read(ctx.bodyAsBytes(), JSON);
        JsonNode product = declaration.get("product");
        if (declaration.has("support")) {
            support.put(product.get("name"), declaration.get("support"));
        } else {
            support.remove(product.get("name"));
        }
        ConventionalServer.answer(ctx, Map.of());
    }

    private void tellCalls(Context ctx) {
        String since = ctx.queryParam("since");
        String about = ctx.queryParam("about");
        JsonNode body = about == null ? null : TextNode.valueOf("about " + about);
        Told one = new Told(since == null ? 0 : Long.parseLong(since), "init", "jobs", "POST", "/ucloud/" + id, body);
        ConventionalServer.answer(ctx, List.of(one));
    }

    private void takeFaults(Context ctx) {
        JsonNode faults = WireJson.read(ctx.bodyAsBytes(), JSON);
        if (faults.isArray()) {
            calls.add(new Call("faults", "", null, "", faults));
            ConventionalServer.answer(ctx, faults);
        } else {
            ConventionalServer.refuse(ctx, 400, "The body: is not a list", null);
        }
    }

    private static int items(Context ctx) {
        return WireJson.read(ctx.bodyAsBytes(), JSON).get("items").size();
    }

    private static void responses(Context ctx, Object responses) {
        ConventionalServer.answer(ctx, Map.of("responses", responses));
    }
}
