package dev.countersign.model.call;

/** A reference to anything that has an id. */
public record FindByStringId(String id) {}
