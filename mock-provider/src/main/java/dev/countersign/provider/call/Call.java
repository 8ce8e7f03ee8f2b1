package dev.countersign.provider.call;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;

/**
 * One call that this provider was sent, whether it took it or not.
 *
 * @param at when it arrived, in ms since epoch
 * @param operation such as {@code create}
 * @param kind of resource, such as {@code example}; null where the path names none
 * @param body JSON; null where there was none, or it was anything else
 * @param status of the answer; 0 where the connection was dropped
 */
public record Call(
        long at,
        String operation,
        @Nullable String kind,
        String method,
        String path,
        @JsonRawValue @Nullable String body,
        int status) {}
