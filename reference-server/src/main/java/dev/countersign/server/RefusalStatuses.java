package dev.countersign.server;

import dev.countersign.model.http.CallFailedException;
import dev.countersign.model.http.CallRefusedException;
import dev.countersign.model.http.ConventionalServer;
import dev.countersign.server.resources.RefusedException;
import dev.countersign.server.simulation.ClockLivelockException;
import io.javalin.config.RoutesConfig;
import java.util.Objects;

/** Maps refusals to HTTP statuses. */
final class RefusalStatuses {
    private RefusalStatuses() {}

    static void register(RoutesConfig routes) {
        routes.exception(CallRefusedException.class, (problem, ctx) -> ConventionalServer.refuse(ctx, 502, problem));
        routes.exception(CallFailedException.class, (problem, ctx) -> ConventionalServer.refuse(ctx, 502, problem));
        routes.exception(ClockLivelockException.class, (problem, ctx) -> ConventionalServer.refuse(ctx, 502, problem));
        routes.exception(
                RefusedException.class,
                (refused, ctx) -> ConventionalServer.refuse(
                        ctx,
                        status(refused),
                        Objects.requireNonNullElse(refused.getMessage(), "Refused"),
                        refused.errorCode()));
    }

    private static int status(RefusedException refused) {
        if (refused instanceof RefusedException.NotFound) {
            return 404;
        }
        if (refused instanceof RefusedException.NotAMember) {
            return 403;
        }
        if (refused instanceof RefusedException.InsufficientFunds) {
            return 402;
        }
        if (refused instanceof RefusedException.Inconsistent
                || refused instanceof RefusedException.Duplicate
                || refused instanceof RefusedException.InUse) {
            return 409;
        }
        if (refused instanceof RefusedException.ProviderFailed trouble) {
            return trouble.status();
        }
        return 400;
    }
}
