package dev.countersign.model.product;

/** Identifies one product of one provider. */
public record ProductReference(String id, String category, String provider) {}
