package dev.countersign.model.product;

/** Identifies a category of one provider's products. */
public record ProductCategoryId(String name, String provider) {}
