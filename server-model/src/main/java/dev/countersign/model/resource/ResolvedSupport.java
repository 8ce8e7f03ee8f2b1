package dev.countersign.model.resource;

/** A product, and what its provider supports on it. */
public record ResolvedSupport<P, S>(P product, S support) {}
