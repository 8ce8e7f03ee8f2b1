package dev.countersign.model.product;

/** Names one product of one provider. */
public record ProductReference(String id, String category, String provider) {}
