package dev.countersign.model.product;

/** Names a category of one provider's products. */
public record ProductCategoryId(String name, String provider) {}
