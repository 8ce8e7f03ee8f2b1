package dev.countersign.conformance.dialect;

import org.jspecify.annotations.Nullable;

/**
 * Observed behaviour at a point that the documents leave open.
 *
 * @param kind of resource; null if it was not about any
 * @param point the id of the point, such as {@code missing-token}
 * @param answer in the wording of dialects, such as {@code 401}
 */
public record Observation(String profile, @Nullable String kind, String point, String answer) {}
