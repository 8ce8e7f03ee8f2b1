package dev.countersign.provider.jobs;

import dev.countersign.model.jobs.SimpleDuration;

/** A request for more time for a job. */
public record ExtendItem(AssignedJob job, SimpleDuration requestedTime) {}
