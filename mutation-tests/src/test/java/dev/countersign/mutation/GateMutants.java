package dev.countersign.mutation;

import static dev.countersign.conformance.broken.Mutations.BROWSES;
import static dev.countersign.conformance.broken.Mutations.IS_OF_PROVIDERS;
import static dev.countersign.conformance.broken.Mutations.LISTS_PRODUCTS;
import static dev.countersign.conformance.broken.Mutations.SEARCHES;
import static dev.countersign.conformance.broken.Mutations.SHARES;
import static dev.countersign.conformance.broken.Mutations.tokenOf;

import dev.countersign.conformance.broken.Json;
import dev.countersign.conformance.broken.MutatingProxy.Defect;
import dev.countersign.conformance.broken.MutatingProxy.Reply;
import dev.countersign.conformance.broken.MutatingProxy.Request;
import dev.countersign.conformance.target.Target;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;

/** Mutants of Core in which some calls accept tokens that all others refuse. */
final class GateMutants {
    private static final String REFRESH = "/auth/providers/refresh";

    static final List<Mutant> ALL = List.of(
            broken("expired tokens are good for browsing", sound -> expiredIsGood(BROWSES, sound)),
            broken("expired tokens are good for searching", sound -> expiredIsGood(SEARCHES, sound)),
            broken("expired tokens are good for sharing", sound -> expiredIsGood(SHARES, sound)),
            broken("expired tokens are good for listing products", sound -> expiredIsGood(LISTS_PRODUCTS, sound)),
            broken("whoever has no token is the provider", sound -> anonymousProvider(IS_OF_PROVIDERS)),
            broken(
                    "updates are taken from whoever has no token",
                    sound -> anonymousProvider(request -> request.isFor("POST", "/control/update"))),
            broken(
                    "charges are taken from whoever has no token",
                    sound -> anonymousProvider(request -> request.isFor("POST", "/control/chargeCredits"))));

    private GateMutants() {}

    private static Mutant broken(String name, Function<Target, Defect> defect) {
        return Mutant.of(MutantGroup.RESOURCES, name, "API-101", defect);
    }

    private static Defect expiredIsGood(Predicate<Request> calls, Target sound) {
        return (request, core) -> {
            Reply reply = core.apply(request);
            return calls.test(request) && reply.body().contains("it has expired")
                    ? core.apply(request.as(tokenOf(sound, "user")))
                    : reply;
        };
    }

    /** Some calls are carried out without a token, as if the provider that has logged in last made them. */
    private static Defect anonymousProvider(Predicate<Request> calls) {
        AtomicReference<String> last = new AtomicReference<>("");
        return (request, core) -> {
            boolean isTrusted = calls.test(request) && request.bearer() == null;
            Reply reply = core.apply(isTrusted ? request.as(Objects.requireNonNull(last.get())) : request);
            if (request.path().equals(REFRESH) && reply.isGood()) {
                last.set(Json.read(reply.body())
                        .path("responses")
                        .path(0)
                        .path("accessToken")
                        .asText());
            }
            return reply;
        };
    }
}
