package dev.countersign.contract.jobs;

/** Names an application. */
public record NameAndVersion(String name, String version) {}
