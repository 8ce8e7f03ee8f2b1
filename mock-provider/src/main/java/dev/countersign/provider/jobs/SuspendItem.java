package dev.countersign.provider.jobs;

/** A request to suspend a job, or to go on with it. */
public record SuspendItem(AssignedJob job) {}
