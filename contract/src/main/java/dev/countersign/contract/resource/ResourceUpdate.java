package dev.countersign.contract.resource;

import org.jspecify.annotations.Nullable;

/** What a provider tells of a resource. */
public interface ResourceUpdate<U extends ResourceUpdate<U>> {
    /** The date that a provider sends, as published: only Core dates updates. */
    long NOT_DATED = 0;

    /** When Core received it, in ms since epoch. */
    @Nullable Long timestamp();

    /** A text for users. */
    @Nullable String status();

    /** The same update as received at another time. */
    U receivedAt(long timestamp);
}
