package dev.countersign.provider;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.model.call.Unit;
import dev.countersign.model.call.WireJson;
import dev.countersign.model.http.BearerTokens;
import dev.countersign.model.http.ConventionalServer;
import dev.countersign.model.time.SimulatedClock;
import dev.countersign.model.token.AccessToken;
import dev.countersign.model.token.Keys;
import dev.countersign.model.token.Role;
import dev.countersign.model.token.TokenIssuer;
import dev.countersign.model.token.TokenVerifier;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A fake Core that accepts a provider's updates, or refuses them on request. */
final class FakeCore implements AutoCloseable {
    static final String REFRESH_TOKEN = "refresh-token-of-example";
    static final KeyPair KEYS = Keys.generate();

    private static final TypeReference<JsonNode> JSON = new TypeReference<>() {};

    final TokenIssuer issuer = new TokenIssuer(KEYS::getPrivate);
    private final SimulatedClock clock;
    private final BearerTokens tokens;
    private final List<String> updates = Collections.synchronizedList(new ArrayList<>());
    private final Queue<Integer> refusals = new ConcurrentLinkedQueue<>();
    private final Queue<Map.Entry<Integer, String>> nextRefreshes = new ConcurrentLinkedQueue<>();
    private volatile Runnable duringUpdate = () -> {};
    private final List<JsonNode> sent = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean isTerse;
    private final List<String> browsed = Collections.synchronizedList(new ArrayList<>());
    private volatile List<String> knownJobs = List.of();
    private final AtomicInteger refreshes = new AtomicInteger();
    private final int port;
    private Javalin server;

    FakeCore(SimulatedClock clock) {
        this.clock = clock;
        this.tokens = new BearerTokens(new TokenVerifier(() -> Keys.publicKey(KEYS), clock));
        this.server = start(0);
        this.port = server.port();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /**
     * The updates since the last call, as "id status state value" each, or "id status state time" for jobs, or "id state
     * status" for public links; " + " separates those of one call.
     */
    List<String> news() {
        synchronized (updates) {
            List<String> arrived = List.copyOf(updates);
            updates.clear();
            return arrived;
        }
    }

    /** The bodies of all updates so far, as sent. */
    List<JsonNode> sent() {
        synchronized (sent) {
            return List.copyOf(sent);
        }
    }

    /** Responds to updates without a body from now on. */
    void answerUpdatesWithNothing() {
        isTerse = true;
    }

    int refreshes() {
        return refreshes.get();
    }

    /** The ids that were requested since the last call, comma-separated for each page. */
    List<String> browsed() {
        synchronized (browsed) {
            List<String> asked = List.copyOf(browsed);
            browsed.clear();
            return asked;
        }
    }

    /** Sets the response to all requests that browse jobs, whatever the filter. */
    void knowJobs(String... jobs) {
        knownJobs = List.of(jobs);
    }

    void refuseNext(int... statuses) {
        for (int status : statuses) {
            refusals.add(status);
        }
    }

    /** Sets the next access token. */
    void handOut(String accessToken) {
        answerRefreshWith(200, new String(WireJson.write(responses(accessToken)), StandardCharsets.UTF_8));
    }

    /** Responds with this to the next request for an access token. */
    void answerRefreshWith(int status, String body) {
        nextRefreshes.add(Map.entry(status, body));
    }

    void duringUpdate(Runnable action) {
        duringUpdate = action;
    }

    void goDown() {
        server.stop();
    }

    void comeBack() {
        server = start(port);
    }

    private Javalin start(int at) {
        return ConventionalServer.start("127.0.0.1", at, routes -> {
            routes.post("/auth/providers/refresh", this::refresh);
            routes.post("/api/example/control/update", this::update);
            routes.post("/api/jobs/control/update", this::update);
            routes.get("/api/jobs/control/browse", this::browse);
            routes.post("/api/ingresses/control/update", this::update);
            routes.get("/api/ingresses/control/browse", this::browse);
        });
    }

    private void refresh(Context ctx) {
        refreshes.incrementAndGet();
        JsonNode request = WireJson.read(ConventionalServer.body(ctx), JSON);
        if (ctx.header("Authorization") != null
                || !request.at("/items/0/refreshToken").asText().equals(REFRESH_TOKEN)) {
            ConventionalServer.refuse(ctx, 401, "Not a provider", null);
            return;
        }
        Map.Entry<Integer, String> special = nextRefreshes.poll();
        if (special == null) {
            ConventionalServer.answer(ctx, responses(issue()));
        } else {
            ctx.status(special.getKey()).result(special.getValue());
        }
    }

    private static Map<String, Object> responses(String accessToken) {
        return Map.of("responses", List.of(Map.of("accessToken", accessToken)));
    }

    String issue() {
        Instant now = clock.instant();
        return issuer.issue(
                new AccessToken(AccessToken.ofProvider("example"), Role.PROVIDER, now, now.plus(AccessToken.LIFETIME)));
    }

    private void update(Context ctx) {
        tokens.require(ctx, Set.of(Role.PROVIDER));
        duringUpdate.run();
        Integer refusal = refusals.poll();
        JsonNode body = WireJson.read(ConventionalServer.body(ctx), JSON);
        sent.add(body);
        JsonNode items = body.path("items");
        if (refusal != null) {
            updates.add("refused " + items.path(0).path("id").asText());
            ConventionalServer.refuse(ctx, refusal, "Not now", null);
            return;
        }
        List<String> lines = new ArrayList<>();
        items.forEach(item -> lines.add(line(item)));
        updates.add(String.join(" + ", lines));
        if (!isTerse) {
            ConventionalServer.answer(ctx, Unit.UNIT);
        }
    }

    private void browse(Context ctx) {
        tokens.require(ctx, Set.of(Role.PROVIDER));
        browsed.add(String.valueOf(ctx.queryParam("filterIds")));
        Integer refusal = refusals.poll();
        if (refusal != null) {
            ConventionalServer.refuse(ctx, refusal, "Not now", null);
            return;
        }
        ctx.result("{\"itemsPerPage\": 100, \"items\": [%s], \"next\": null}".formatted(String.join(", ", knownJobs)));
    }

    private static String line(JsonNode item) {
        JsonNode update = item.path("update");
        if (update.has("expectedState")) {
            String time = update.path("newTimeAllocation").isNull() ? "" : " " + update.path("newTimeAllocation");
            return "%s %s %s%s"
                    .formatted(
                            item.path("id").asText(),
                            update.path("state").asText(),
                            update.path("status").asText(),
                            time);
        }
        if (update.has("binding")) {
            return "%s %s %s"
                    .formatted(
                            item.path("id").asText(),
                            update.path("state").asText(),
                            update.path("status").asText());
        }
        return "%s %s %s %s"
                .formatted(
                        item.path("id").asText(),
                        update.path("status"),
                        update.path("newState").asText(),
                        update.path("currentValue"));
    }

    @Override
    public void close() {
        server.stop();
    }
}
