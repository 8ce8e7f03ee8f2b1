package dev.countersign.server.agave;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a job stands. Each state offers only the transitions that lead out of it. */
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

    /** What becomes of the job when somebody stops it: nothing, where it is over. */
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

    /** Workers are preparing it. */
    record Preparing(String wireName, boolean hasWorkFolder) implements AgaveJobState {
        Running start(Instant at) {
            return new Running(at);
        }

        @Override
        public AgaveJobState stop(Instant at) {
            return new Stopped(null, at);
        }
    }

    /** At work. */
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

    /** Over, with everything done. */
    record Finished(Instant started, Instant ended) implements AgaveJobState {
        @Override
        public String wireName() {
            return "FINISHED";
        }
    }

    /** Over, since somebody wanted that. */
    record Stopped(@Nullable Instant started, Instant ended) implements AgaveJobState {
        @Override
        public String wireName() {
            return "STOPPED";
        }
    }
}
