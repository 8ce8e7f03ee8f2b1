package dev.countersign.provider.fault;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fault that an operator injects into a provider: where, how often, and exactly one effect. Of the faults that match
 * a call, only the first takes effect.
 *
 * @param kind of resource, such as {@code jobs}; null for every kind
 * @param provider that has the fault; null for every provider
 * @param item index from 0 of the item at which the call fails; requests with fewer items succeed. What the provider
 *     has created for earlier items it deletes at once. Valid with {@code status} and {@code drop}. Null where the call
 *     fails as a whole
 * @param times how many calls it affects; null for all until it is cleared
 * @param status of the error response that Core gets instead of the regular one
 * @param delay how long the response takes, as an ISO 8601 duration: simulated time is moved by it, before the
 *     operation is carried out. Where time is being moved already, by a task that waits for this very response, it
 *     can't pass: then the connection is dropped instead. An update arrives later by this delay, and others may
 *     overtake it
 * @param drop whether the connection is dropped in the middle of the response
 * @param answer JSON instead of the regular response; the operation is carried out
 * @param text any text instead of the regular response; the operation is carried out
 * @param after whether the operation is carried out before the fault takes effect; with an item, for all items up to
 *     and including that, which are kept
 * @param lose whether updates are never sent to Core
 * @param twice whether updates are sent twice
 * @param reverse whether the updates of one call are sent in reverse order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(
        FaultyOperation operation,
        @Nullable String kind,
        @Nullable String provider,
        @Nullable Integer item,
        @Nullable Integer times,
        @Nullable Integer status,
        @Nullable String delay,
        @Nullable Boolean drop,
        @Nullable JsonNode answer,
        @Nullable String text,
        @Nullable Boolean after,
        @Nullable Boolean lose,
        @JsonProperty("double") @Nullable Boolean twice,
        @Nullable Boolean reverse) {
    private static final Duration LONGEST_DELAY = Duration.ofDays(1);

    public Fault {
        require(item == null || item >= 0, "item must be 0 or more, not %s".formatted(item));
        require(times == null || times >= 1, "times must be 1 or more, not %s".formatted(times));
        require(
                status == null || (status >= 300 && status <= 599),
                "status must be 300 to 599, not %s".formatted(status));
        require(
                delay == null || isDelay(delay),
                "delay must be a duration of at most a day such as PT30S, not '%s'".formatted(delay));
        if (operation == FaultyOperation.UPDATE) {
            require(
                    Stream.of(item, status, drop, answer, text, after).allMatch(Objects::isNull),
                    "item, status, drop, answer, text and after go with operations that Core calls, not with update");
        } else {
            require(
                    Stream.of(lose, twice, reverse).allMatch(Objects::isNull),
                    "lose, double and reverse go with update alone");
            require(item == null || status != null || isTrue(drop), "item goes with status and drop alone");
        }
        requireOneThing(
                operation == FaultyOperation.UPDATE
                        ? "lose, double, reverse, delay"
                        : "status, delay, drop, answer, text",
                operation == FaultyOperation.UPDATE
                        ? Stream.of(isTrue(lose), isTrue(twice), isTrue(reverse), delay != null)
                        : Stream.of(status != null, delay != null, isTrue(drop), answer != null, text != null));
    }

    /** Null where the fault is no delay. */
    @JsonIgnore
    @Nullable Duration delayed() {
        return delay == null ? null : Duration.parse(delay);
    }

    boolean happensAfter() {
        return isTrue(after);
    }

    boolean loses() {
        return isTrue(lose);
    }

    boolean doubles() {
        return isTrue(twice);
    }

    boolean reverses() {
        return isTrue(reverse);
    }

    /** @param items how many items the call has */
    boolean fits(FaultyOperation called, @Nullable String calledKind, String who, int items) {
        return operation == called
                && (kind == null || kind.equals(calledKind))
                && (provider == null || provider.equals(who))
                && (item == null || item < items);
    }

    /** A copy with one call less to affect; null where this was the last. */
    @Nullable Fault spent() {
        return times == null ? this : times == 1 ? null : timed(times - 1);
    }

    private Fault timed(int left) {
        return new Fault(
                operation, kind, provider, item, left, status, delay, drop, answer, text, after, lose, twice, reverse);
    }

    private static boolean isTrue(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }

    private static boolean isDelay(String text) {
        try {
            Duration duration = Duration.parse(text);
            return duration.compareTo(Duration.ZERO) > 0 && duration.compareTo(LONGEST_DELAY) <= 0;
        } catch (DateTimeException notADuration) {
            return false;
        }
    }

    private static void requireOneThing(String names, Stream<Boolean> given) {
        long count = given.filter(there -> there).count();
        require(count == 1, "exactly one of %s must say what happens, not %d".formatted(names, count));
    }

    private static void require(boolean met, String message) {
        if (!met) {
            throw new IllegalArgumentException(message);
        }
    }
}
