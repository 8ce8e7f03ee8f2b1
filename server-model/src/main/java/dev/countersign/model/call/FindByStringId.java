package dev.countersign.model.call;

/** A reference to an object by its id. */
public record FindByStringId(String id) {}
