package dev.countersign.provider.core;

/** What became of an update. */
public enum Delivery {
    /** Core has it. */
    TAKEN,
    /** Core won't have it, now or later. */
    REFUSED,
    /** Core may want it another time. */
    UNDELIVERED
}
