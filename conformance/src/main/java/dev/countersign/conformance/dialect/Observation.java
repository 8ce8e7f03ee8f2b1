package dev.countersign.conformance.dialect;

import org.jspecify.annotations.Nullable;

/**
 * What was seen at a point that the documents leave open.
 *
 * @param kind of resource that it was seen with; null where it was not about any
 * @param point its id, such as {@code missing-token}
 * @param answer as dialects put it, such as {@code 401}
 */
public record Observation(String profile, @Nullable String kind, String point, String answer) {}
