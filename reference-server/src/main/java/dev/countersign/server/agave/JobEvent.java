package dev.countersign.server.agave;

import java.time.Instant;

/**
 * Something that has happened to a job.
 *
 * @param status the job's new state, or the name of what happened to its permissions
 * @param createdBy who made it happen
 */
record JobEvent(String status, Instant created, String createdBy, String description) {}
