package dev.countersign.provider.call;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.model.call.CommonErrorMessage;
import dev.countersign.model.call.MalformedPayloadException;
import dev.countersign.model.call.WireJson;
import dev.countersign.model.http.ConventionalServer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records every call below a path with its response, error responses included. Headers are left out, since they contain
 * tokens.
 */
public final class CallRecorder {
    private static final String ARRIVAL = "call.arrival";
    private static final String DROPPED = "call.dropped";
    private static final String SPOILED = "call.spoiled";
    private static final String DECLINED = "call.declined";
    /** Statuses for calls that do not exist, which are no errors of the provider. */
    private static final Set<Integer> NOT_OFFERED = Set.of(404, 405);

    private static final TypeReference<CommonErrorMessage> ERROR = new TypeReference<>() {};
    private static final TypeReference<JsonNode> JSON = new TypeReference<>() {};

    private final String base;
    private final CallLog log;
    private final InstantSource time;

    /** @param base path prefix of all calls, without a trailing slash */
    public CallRecorder(String base, CallLog log, InstantSource time) {
        this.base = base;
        this.log = log;
        this.time = time;
    }

    /** Must be called before handlers are registered that may refuse a call. */
    public void register(RoutesConfig routes) {
        routes.before(base + "/*", ctx -> ctx.attribute(ARRIVAL, time.millis()));
        routes.after(base + "/*", this::record);
    }

    /** Must be called where the caller gets no complete response. */
    public static void noteThatDropped(Context ctx) {
        ctx.attribute(DROPPED, true);
    }

    /** Must be called where a fault determines the response. */
    public static void noteThatSpoiled(Context ctx) {
        ctx.attribute(SPOILED, true);
    }

    /** Must be called where a call is understood and refused for its content. */
    public static void noteThatDeclined(Context ctx) {
        ctx.attribute(DECLINED, true);
    }

    private void record(Context ctx) {
        long arrival = Objects.requireNonNull(ctx.<Long>attribute(ARRIVAL), "set before every call");
        String[] segments = ctx.path().substring(base.length()).split("/", 3);
        String kind = segments.length < 2 || segments[1].isEmpty() ? null : segments[1];
        String operation = segments.length < 3 ? operationOf(ctx) : segments[2];
        log.add(new RecordedCall(
                arrival,
                operation,
                kind,
                ctx.method().name(),
                ctx.path(),
                body(ctx),
                status(ctx),
                why(ctx),
                ctx.attribute(SPOILED) != null,
                hasErred(ctx)));
    }

    private static boolean hasErred(Context ctx) {
        return ctx.statusCode() >= 400
                && !NOT_OFFERED.contains(ctx.statusCode())
                && ctx.attribute(SPOILED) == null
                && ctx.attribute(DECLINED) == null;
    }

    private static @Nullable String why(Context ctx) {
        String answer = ctx.statusCode() < 400 ? null : ctx.result();
        try {
            return answer == null
                    ? null
                    : WireJson.read(answer.getBytes(StandardCharsets.UTF_8), ERROR)
                            .why();
        } catch (MalformedPayloadException noReason) {
            return null;
        }
    }

    private static int status(Context ctx) {
        return ctx.attribute(DROPPED) == null ? ctx.statusCode() : 0;
    }

    /** Calls on a kind's own path are named by their method only. */
    private static String operationOf(Context ctx) {
        return switch (ctx.method().name()) {
            case "POST" -> "create";
            case "DELETE" -> "delete";
            default -> "";
        };
    }

    private static @Nullable String body(Context ctx) {
        try {
            JsonNode json = WireJson.read(ConventionalServer.body(ctx), JSON);
            return new String(WireJson.write(json), StandardCharsets.UTF_8);
        } catch (MalformedPayloadException | HttpResponseException problem) {
            return null;
        }
    }
}
