package dev.countersign.server.agave;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.call.WireJson;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;

/** Writes responses in the platform's envelope, or without it on request. */
final class AgaveResponses {
    private static final String VERSION = "2.2.27-countersign";

    private final ServiceDialect dialect;

    AgaveResponses(ServiceDialect dialect) {
        this.dialect = dialect;
    }

    void give(Context ctx, int status, JsonNode result) {
        JsonNode filtered = FieldFilter.parse(ctx.queryParam("filter"), dialect).apply(result);
        boolean bare = isNaked(ctx) || !dialect.isEnveloped();
        write(ctx, status, bare ? filtered : envelope("success", null).set("result", filtered));
    }

    /** Reports success without a result. */
    void done(Context ctx) {
        answerWithoutResult(ctx, 200, envelope("success", null));
    }

    void refuse(Context ctx, int status, String message) {
        answerWithoutResult(ctx, status, envelope("error", message));
    }

    private void answerWithoutResult(Context ctx, int status, ObjectNode envelope) {
        if (isNaked(ctx)) {
            ctx.status(status).result("");
        } else {
            write(ctx, status, envelope);
        }
    }

    private static ObjectNode envelope(String status, @Nullable String message) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("status", status)
                .put("message", message)
                .put("version", VERSION);
    }

    private static void write(Context ctx, int status, JsonNode body) {
        ObjectWriter writer = isTrue(ctx, "pretty")
                ? WireJson.bodies().writerWithDefaultPrettyPrinter()
                : WireJson.bodies().writer();
        try {
            ctx.status(status).contentType("application/json;charset=utf-8").result(writer.writeValueAsBytes(body));
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException("can't be written as JSON", problem);
        }
    }

    private static boolean isNaked(Context ctx) {
        return isTrue(ctx, "naked");
    }

    private static boolean isTrue(Context ctx, String parameter) {
        return Boolean.parseBoolean(ctx.queryParam(parameter));
    }
}
