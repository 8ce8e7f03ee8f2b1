package dev.countersign.server.agave;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The state of a job. Each state offers only its own transitions. */
sealed interface AgaveJobState {
    String wireName();

    default @Nullable Instant started() {
        return null;
    }

    default @Nullable Instant ended() {
        return null;
    }

    /** Whether the job has a work folder. */
    default boolean hasWorkFolder() {
        return started() != null;
    }

    /** The state after the job is stopped: unchanged if it has ended. */
    default AgaveJobState stop(Instant at) {
        return this;
    }

    /** Accepted, not yet started. */
    record Pending() implements AgaveJobState {
        Running start(Instant at) {
            return new Running(at);
        }

        @Override
        public AgaveJobState stop(Instant at) {
            return new Stopped(null, at);
        }

        @Override
        public String wireName() {
            return "PENDING";
        }
    }

    /** Being prepared by workers. */
    record Preparing(String wireName, boolean hasWorkFolder) implements AgaveJobState {
        Running start(Instant at) {
            return new Running(at);
        }

        @Override
        public AgaveJobState stop(Instant at) {
            return new Stopped(null, at);
        }
    }

    /** Running. */
    record Running(Instant started) implements AgaveJobState {
        Finished finish(Instant at) {
            return new Finished(started, at);
        }

        @Override
        public AgaveJobState stop(Instant at) {
            return new Stopped(started, at);
        }

        @Override
        public String wireName() {
            return "RUNNING";
        }
    }

    /** Ended successfully. */
    record Finished(Instant started, Instant ended) implements AgaveJobState {
        @Override
        public String wireName() {
            return "FINISHED";
        }
    }

    /** Ended by a request to stop or delete the job. */
    record Stopped(@Nullable Instant started, Instant ended) implements AgaveJobState {
        @Override
        public String wireName() {
            return "STOPPED";
        }
    }
}
