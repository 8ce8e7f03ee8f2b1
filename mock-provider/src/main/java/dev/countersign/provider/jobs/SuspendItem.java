package dev.countersign.provider.jobs;

/** A request to suspend or unsuspend a job. */
public record SuspendItem(AssignedJob job) {}
