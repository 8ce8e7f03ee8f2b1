package dev.countersign.model.jobs;

/** A request to a provider to suspend or unsuspend a job. */
public record JobsProviderSuspendRequestItem(Job job) {}
