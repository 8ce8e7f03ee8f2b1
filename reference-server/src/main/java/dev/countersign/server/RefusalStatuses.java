package dev.countersign.server;

import dev.countersign.contract.http.ConventionalServer;
import dev.countersign.contract.http.PeerFailed;
import dev.countersign.contract.http.PeerRefused;
import dev.countersign.server.resources.Refused;
import dev.countersign.server.simulation.TimeStands;
import io.javalin.config.RoutesConfig;
import java.util.Objects;

/** Gives every refusal its status. */
final class RefusalStatuses {
    private RefusalStatuses() {}

    static void register(RoutesConfig routes) {
        routes.exception(PeerRefused.class, (problem, ctx) -> ConventionalServer.refuse(ctx, 502, problem));
        routes.exception(PeerFailed.class, (problem, ctx) -> ConventionalServer.refuse(ctx, 502, problem));
        routes.exception(TimeStands.class, (problem, ctx) -> ConventionalServer.refuse(ctx, 502, problem));
        routes.exception(
                Refused.class,
                (refused, ctx) -> ConventionalServer.refuse(
                        ctx,
                        status(refused),
                        Objects.requireNonNullElse(refused.getMessage(), "Refused"),
                        refused.errorCode()));
    }

    private static int status(Refused refused) {
        if (refused instanceof Refused.NotFound) {
            return 404;
        }
        if (refused instanceof Refused.NotAMember) {
            return 403;
        }
        if (refused instanceof Refused.InsufficientFunds) {
            return 402;
        }
        if (refused instanceof Refused.Inconsistent || refused instanceof Refused.Repetition) {
            return 409;
        }
        if (refused instanceof Refused.ProviderTrouble trouble) {
            return trouble.status();
        }
        return 400;
    }
}
