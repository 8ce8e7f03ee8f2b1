package dev.countersign.model.jobs;

/** Names an application. */
public record NameAndVersion(String name, String version) {}
