package dev.countersign.server.people;

import org.jspecify.annotations.Nullable;

/**
 * The caller of a request and its workspace.
 *
 * @param project null for the personal workspace
 */
public record Actor(String username, @Nullable String project) {}
