package dev.countersign.model.jobs;

/** Asks the provider for more time for a job. */
public record JobsProviderExtendRequestItem(Job job, SimpleDuration requestedTime) {}
