package dev.countersign.model.resource;

/** An update that a provider sends for one of its resources. */
public record ResourceUpdateAndId<U>(String id, U update) {}
