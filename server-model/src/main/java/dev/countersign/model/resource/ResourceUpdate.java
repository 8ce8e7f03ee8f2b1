package dev.countersign.model.resource;

import org.jspecify.annotations.Nullable;

/** An update of a resource by its provider. */
public interface ResourceUpdate<U extends ResourceUpdate<U>> {
    /** The timestamp that a provider sends, as published; Core sets the actual one. */
    long NOT_DATED = 0;

    /** When Core received the update, in ms since epoch. */
    @Nullable Long timestamp();

    /** A message for users. */
    @Nullable String status();

    /** A copy of this update, as received at another time. */
    U receivedAt(long timestamp);
}
