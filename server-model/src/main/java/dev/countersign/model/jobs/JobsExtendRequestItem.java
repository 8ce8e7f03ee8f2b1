package dev.countersign.model.jobs;

/** Asks for more time for a job. */
public record JobsExtendRequestItem(String jobId, SimpleDuration requestedTime) {}
