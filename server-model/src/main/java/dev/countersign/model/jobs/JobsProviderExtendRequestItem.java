package dev.countersign.model.jobs;

/** A request to a provider for more time for a job. */
public record JobsProviderExtendRequestItem(Job job, SimpleDuration requestedTime) {}
