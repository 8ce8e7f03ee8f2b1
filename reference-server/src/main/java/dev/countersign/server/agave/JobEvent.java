package dev.countersign.server.agave;

import java.time.Instant;

/**
 * An event in the history of a job.
 *
 * @param status the job's new state, or the name of the change to its permissions
 * @param createdBy the user who caused it
 */
record JobEvent(String status, Instant created, String createdBy, String description) {}
