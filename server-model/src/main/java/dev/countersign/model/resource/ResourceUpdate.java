package dev.countersign.model.resource;

import org.jspecify.annotations.Nullable;

/** What a provider tells of a resource. */
public interface ResourceUpdate<U extends ResourceUpdate<U>> {
    /** The timestamp that a provider sends, as published: Core sets the date of updates. */
    long NOT_DATED = 0;

    /** When Core received it, in ms since epoch. */
    @Nullable Long timestamp();

    /** A text for users. */
    @Nullable String status();

    /** The same update as received at another time. */
    U receivedAt(long timestamp);
}
