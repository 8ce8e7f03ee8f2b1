package dev.countersign.model.jobs;

/** A request for more time for a job. */
public record JobsExtendRequestItem(String jobId, SimpleDuration requestedTime) {}
