package dev.countersign.conformance.scenario;

import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.target.FreshTokens;
import java.time.Duration;
import java.time.Instant;

/** Expired tokens: issued by the simulation API, or kept until they expire where a command provides new ones. */
public record ExpiredTokens(
        CurrentRun run, KnownUsers people, SimulationControl simulation, Eventually eventually, TargetDate date) {
    /** Tolerance for differing clocks. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    /** Returns {@code person} with an expired token. */
    public Caller of(Person person) {
        Caller caller = people.caller(person);
        if (simulation.offers("tokens")) {
            return caller.withToken(simulation.token(people.username(person), "USER", Duration.ofSeconds(-1)));
        }
        waitUntil(expiry(person).plus(MARGIN), caller);
        return caller.withToken(FreshTokens.fetchedFirst(String.valueOf(caller.token())));
    }

    private Instant expiry(Person person) {
        Long expiresAt = people.tokenExpiresAt(person);
        if (expiresAt == null) {
            throw new UntestableException("no token of %s expires and is replaced by a command".formatted(person));
        }
        return Instant.ofEpochMilli(expiresAt);
    }

    private void waitUntil(Instant expired, Caller caller) {
        Duration left = Duration.between(date.read(caller), expired);
        Duration deadline = run.target().deadline();
        if (left.compareTo(deadline) > 0) {
            throw new UntestableException("the token of %s expires in %s, and the deadline of the target file is %s"
                    .formatted(caller.name(), left, deadline));
        }
        eventually.reach(
                "the token of %s to expire".formatted(caller.name()), () -> date.read(caller), expired::isBefore);
    }
}
