package dev.countersign.provider.jobs;

import dev.countersign.model.jobs.Job;
import dev.countersign.model.jobs.JobState;
import org.jspecify.annotations.Nullable;

/**
 * The state of a job and its transitions, all within the contract's table of states. Instants are ms since epoch.
 *
 * <p>Source: Jobs, "Job" and "JobState".
 */
sealed interface JobRun {
    JobState state();

    /** The message for users when the job enters this state. */
    String status();

    /** When the next transition by itself is due; null where there is none. */
    @Nullable Long due();

    /** The next state, once the transition is due. */
    JobRun next(long now);

    /** The state after termination by a user; this one where the job is ending already. */
    JobRun canceled(long now, JobTimes times);

    /** The state after termination by Core, because the user lost access to what the job uses. */
    default JobRun withoutAccess() {
        return new Ended(JobState.SUCCESS, "Your job has been terminated (Lost permissions)");
    }

    /** The suspended job; null where it can't be suspended. */
    default @Nullable JobRun suspended(long now) {
        return null;
    }

    /** The job back in the queue; null where it is not suspended. */
    default @Nullable JobRun unsuspended(long now, JobTimes times) {
        return null;
    }

    /** The time allocation and remaining time of the job; null where they are no longer relevant. */
    default @Nullable RunTime time() {
        return null;
    }

    /** A copy with another time; only for states that have a time. */
    default JobRun with(RunTime time) {
        throw new IllegalStateException("a job that is %s has no time".formatted(state()));
    }

    default Job.Update news() {
        return Job.Update.to(state(), status());
    }

    static JobRun queued(RunTime time, long now, JobTimes times) {
        return new Queued(time, now + times.toStart().toMillis());
    }

    /** Waits until it starts. */
    record Queued(RunTime time, long startsAt) implements JobRun {
        @Override
        public JobState state() {
            return JobState.IN_QUEUE;
        }

        @Override
        public String status() {
            return "Your job is now waiting in the queue!";
        }

        @Override
        public Long due() {
            return earlier(startsAt, time.deadline());
        }

        @Override
        public JobRun next(long now) {
            return isUp(now, time) ? Ended.expired() : new Running(time.runningFrom(now), now);
        }

        @Override
        public JobRun canceled(long now, JobTimes times) {
            return Canceling.from(now, times);
        }

        @Override
        public JobRun suspended(long now) {
            return new Suspended(time);
        }

        @Override
        public JobRun with(RunTime changed) {
            return new Queued(changed, startsAt);
        }
    }

    /** Runs until it is done, or its time allocation ends. */
    record Running(RunTime time, long since) implements JobRun {
        @Override
        public JobState state() {
            return JobState.RUNNING;
        }

        @Override
        public String status() {
            return "Your job is now running!";
        }

        @Override
        public Long due() {
            return earlier(since + time.left(), time.deadline());
        }

        @Override
        public JobRun next(long now) {
            return now < since + time.left()
                    ? Ended.expired()
                    : new Ended(JobState.SUCCESS, "Your job has been completed!");
        }

        @Override
        public JobRun canceled(long now, JobTimes times) {
            return Canceling.from(now, times);
        }

        @Override
        public JobRun suspended(long now) {
            return new Suspended(time.afterRunning(now - since));
        }

        @Override
        public JobRun with(RunTime changed) {
            return new Running(changed, since);
        }
    }

    /** Waits for a user's action, or until its time allocation ends. */
    record Suspended(RunTime time) implements JobRun {
        @Override
        public JobState state() {
            return JobState.SUSPENDED;
        }

        @Override
        public String status() {
            return "Your job is now suspended!";
        }

        @Override
        public @Nullable Long due() {
            return time.deadline();
        }

        @Override
        public JobRun next(long now) {
            return Ended.expired();
        }

        @Override
        public JobRun canceled(long now, JobTimes times) {
            return Canceling.from(now, times);
        }

        @Override
        public JobRun unsuspended(long now, JobTimes times) {
            return queued(time, now, times);
        }

        @Override
        public JobRun with(RunTime changed) {
            return new Suspended(changed);
        }
    }

    /** Stops on a user's request, after a delay. */
    record Canceling(long until) implements JobRun {
        static Canceling from(long now, JobTimes times) {
            return new Canceling(now + times.toCancel().toMillis());
        }

        @Override
        public JobState state() {
            return JobState.CANCELING;
        }

        @Override
        public String status() {
            return "Your job is now being canceled!";
        }

        @Override
        public Long due() {
            return until;
        }

        @Override
        public JobRun next(long now) {
            return new Ended(JobState.SUCCESS, "Your job has been canceled!");
        }

        @Override
        public JobRun canceled(long now, JobTimes times) {
            return this;
        }
    }

    /** Has ended. */
    record Ended(JobState state, String status) implements JobRun {
        static Ended expired() {
            return new Ended(JobState.EXPIRED, "Your job has expired!");
        }

        @Override
        public @Nullable Long due() {
            return null;
        }

        @Override
        public JobRun next(long now) {
            return this;
        }

        @Override
        public JobRun canceled(long now, JobTimes times) {
            return this;
        }

        @Override
        public JobRun withoutAccess() {
            return this;
        }
    }

    private static Long earlier(long instant, @Nullable Long other) {
        return other == null ? (Long) instant : (Long) Math.min(instant, other);
    }

    private static boolean isUp(long now, RunTime time) {
        Long deadline = time.deadline();
        return deadline != null && deadline <= now;
    }
}
