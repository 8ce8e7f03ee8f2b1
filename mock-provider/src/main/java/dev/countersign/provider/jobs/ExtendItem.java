package dev.countersign.provider.jobs;

import dev.countersign.contract.jobs.SimpleDuration;

/** A request for more time for a job. */
public record ExtendItem(AssignedJob job, SimpleDuration requestedTime) {}
