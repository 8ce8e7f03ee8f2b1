package dev.countersign.conformance.scenario;

/**
 * A user or group that can receive permissions.
 *
 * @param isGroup whether a group with that person as a member is meant
 */
public record Grantee(Person person, boolean isGroup) {}
