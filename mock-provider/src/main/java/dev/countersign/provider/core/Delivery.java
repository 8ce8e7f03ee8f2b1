package dev.countersign.provider.core;

/** The result of sending an update. */
public enum Delivery {
    /** Core has accepted it. */
    TAKEN,
    /** Core refuses it for good. */
    REFUSED,
    /** Core may accept it later. */
    UNDELIVERED
}
