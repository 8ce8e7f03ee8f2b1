package dev.countersign.contract.call;

/** A reference to anything that has an id. */
public record FindByStringId(String id) {}
