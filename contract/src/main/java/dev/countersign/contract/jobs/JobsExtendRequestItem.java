package dev.countersign.contract.jobs;

/** Asks for more time for a job. */
public record JobsExtendRequestItem(String jobId, SimpleDuration requestedTime) {}
