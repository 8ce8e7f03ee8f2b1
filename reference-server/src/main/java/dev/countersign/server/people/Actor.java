package dev.countersign.server.people;

import org.jspecify.annotations.Nullable;

/**
 * Who calls, on behalf of which workspace.
 *
 * @param project null for the personal workspace
 */
public record Actor(String username, @Nullable String project) {}
