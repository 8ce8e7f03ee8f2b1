package dev.countersign.model.jobs;

/** Identifies an application by name and version. */
public record NameAndVersion(String name, String version) {}
