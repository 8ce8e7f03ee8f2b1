package dev.countersign.model.http;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.call.CommonErrorMessage;
import dev.countersign.model.call.MalformedPayloadException;
import dev.countersign.model.call.WireJson;
import dev.countersign.model.trace.Trace;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP server that follows the API conventions: JSON whatever the headers say, a limit on the size of bodies, and a
 * {@link CommonErrorMessage} for every error.
 *
 * <p>Source: API Conventions, "Data Serialization" and "Error Messages".
 */
public final class ConventionalServer {
    /** The maximum size of a request body, in bytes. */
    public static final int LARGEST_BODY = 1 << 20;

    /** How much of a larger body is read and discarded, so that the client gets to read the response; in bytes. */
    private static final int LARGEST_REST = 16 << 20;

    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;
    private static final int LARGEST_HEADER = 32 << 10;
    private static final Logger LOG = LoggerFactory.getLogger(ConventionalServer.class);

    private ConventionalServer() {}

    /**
     * Starts a server.
     *
     * @param port 0 for any free port
     * @param routes registers the handlers, and exception handlers for their own exceptions
     */
    public static Javalin start(String host, int port, Consumer<RoutesConfig> routes) {
        return Javalin.create(config -> configure(config, routes)).start(host, port);
    }

    /** Reads a request body in full. */
    public static byte[] body(Context ctx) {
        if (ctx.req().getContentLengthLong() > LARGEST_BODY) {
            throw new HttpResponseException(HttpStatus.CONTENT_TOO_LARGE.getCode(), tooLarge());
        }
        return ctx.bodyAsBytes();
    }

    /**
     * Reads the query of a request. Each parameter may occur once.
     *
     * @throws MalformedPayloadException naming the parameter and what is wrong with it
     */
    public static <T> T query(Context ctx, TypeReference<T> type) {
        return WireJson.readQuery(ctx.queryParamMap(), type);
    }

    /** Responds with JSON. */
    public static void answer(Context ctx, Object value) {
        ctx.contentType("application/json; charset=utf-8").result(WireJson.write(value));
    }

    /** Responds with an error. */
    public static void refuse(Context ctx, int status, String why, @Nullable String errorCode) {
        ctx.status(status);
        answer(ctx, new CommonErrorMessage(why, errorCode));
    }

    /** Responds with an error whose reason is the message of an exception. */
    public static void refuse(Context ctx, int status, Exception problem) {
        refuse(ctx, status, Objects.requireNonNullElse(problem.getMessage(), "Refused"), null);
    }

    private static void configure(JavalinConfig config, Consumer<RoutesConfig> routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = Runtime.version().feature() >= FIRST_WITH_VIRTUAL_THREADS;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = LARGEST_BODY;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(LARGEST_HEADER);
            http.setHeaderCacheSize(0); // otherwise a token is mistaken for an earlier one that differs in case
        });
        registerRefusals(config.routes);
        config.routes.before(ctx -> Trace.enter(ctx.header(Trace.HEADER)));
        config.routes.after(ConventionalServer::finishBody);
        routes.accept(config.routes);
        config.routes.after(ctx -> Trace.leave());
    }

    /**
     * Reads what a handler left unread: otherwise a client that is still sending might find the connection closed
     * before it reads the response.
     */
    private static void finishBody(Context ctx) throws IOException {
        try {
            body(ctx);
        } catch (HttpResponseException tooLarge) {
            ctx.req().getInputStream().skip(LARGEST_REST);
        }
    }

    private static void registerRefusals(RoutesConfig routes) {
        routes.exception(MalformedPayloadException.class, (problem, ctx) -> refuse(ctx, 400, problem));
        routes.exception(UnauthenticatedException.class, (problem, ctx) -> {
            ctx.header("WWW-Authenticate", "Bearer");
            refuse(ctx, 401, problem);
        });
        routes.exception(
                NotFoundResponse.class,
                (problem, ctx) ->
                        refuse(ctx, 404, "There is nothing at %s %s".formatted(ctx.method(), ctx.path()), null));
        routes.exception(
                MethodNotAllowedResponse.class,
                (problem, ctx) -> refuse(
                        ctx, 405, "%s is not among the methods of %s".formatted(ctx.method(), ctx.path()), null));
        routes.exception(HttpResponseException.class, (problem, ctx) -> {
            if (problem.getStatus() == HttpStatus.CONTENT_TOO_LARGE.getCode()) {
                refuse(ctx, problem.getStatus(), tooLarge(), null);
            } else {
                refuse(ctx, problem.getStatus(), problem);
            }
        });
        routes.exception(Exception.class, (problem, ctx) -> {
            LOG.error("{} {} failed", ctx.method(), ctx.path(), problem);
            refuse(ctx, 500, "Internal Server Error", null);
        });
    }

    private static String tooLarge() {
        return "The body is larger than %d bytes".formatted(LARGEST_BODY);
    }
}
