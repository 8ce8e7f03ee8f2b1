package dev.countersign.conformance.scenario;

/**
 * Who may be given a permission.
 *
 * @param isGroup whether a group with that person in it is meant
 */
public record Grantee(Person person, boolean isGroup) {}
