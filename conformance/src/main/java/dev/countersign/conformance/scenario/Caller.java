package dev.countersign.conformance.scenario;

import org.jspecify.annotations.Nullable;

/**
 * The sender of a request.
 *
 * @param token null for a caller without one
 * @param project the workspace; null for the caller's own
 */
public record Caller(String name, @Nullable String token, @Nullable String project) {
    public Caller withToken(@Nullable String other) {
        return new Caller(name, other, project);
    }

    @Override
    public String toString() {
        return project == null ? name : "%s in project %s".formatted(name, project);
    }
}
