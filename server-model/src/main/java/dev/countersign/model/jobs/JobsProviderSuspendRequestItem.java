package dev.countersign.model.jobs;

/** Asks the provider to suspend a job, or to go on with it. */
public record JobsProviderSuspendRequestItem(Job job) {}
