package dev.countersign.server.agave;

import dev.countersign.contract.time.Timeline;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All jobs, and the time in which they run. Every change to a job sees the job as the change before left it. */
final class Jobs {
    /** How long a job waits before it runs. */
    static final Duration WAITING = Duration.ofMinutes(1);
    /** How long it runs. */
    static final Duration RUNNING = Duration.ofMinutes(5);

    /** The first job has the id that the document's answers show. */
    private static final long FIRST = 6_608_339_759_546_166_810L;

    private final AtomicLong next = new AtomicLong(FIRST);
    private final Timeline time;
    private volatile ConcurrentMap<String, Job> jobs = new ConcurrentHashMap<>();

    Jobs(Timeline time) {
        this.time = time;
    }

    /** Forgets every job, and what was going to happen to it. */
    void clear() {
        jobs = new ConcurrentHashMap<>();
        next.set(FIRST);
    }

    Job submit(String owner, Submission submission) {
        ConcurrentMap<String, Job> world = jobs;
        String id = "%d-242ac114-0001-007".formatted(next.getAndIncrement());
        Job job = Job.submitted(id, owner, submission, time.instant());
        world.put(id, job);
        time.schedule(WAITING, () -> start(world, id));
        return job;
    }

    /** Those that {@code username} has something to do with, the newest first. */
    List<Job> listedFor(String username) {
        return jobs.values().stream()
                .filter(job -> job.isListedFor(username))
                .sorted(Comparator.comparing(Job::created)
                        .thenComparing(Job::id)
                        .reversed())
                .toList();
    }

    boolean know(String id) {
        return jobs.containsKey(id);
    }

    /** @throws JobRefused unless the job is there and {@code username} may do that */
    Job find(String id, String username, JobAction action) {
        return permitted(id, jobs.get(id), username, action);
    }

    Job stop(String id, String username) {
        return change(id, username, JobAction.CONTROL_JOB, job -> stopped(job, username));
    }

    /** Deletes a job: it ends, and nobody sees it any more. */
    void hide(String id, String username) {
        var unused = change(id, username, JobAction.CONTROL_JOB, job -> stopped(job, username)
                .hide());
    }

    Job grant(String id, String username, Grant grant) {
        return change(
                id,
                username,
                JobAction.SET_PERMISSIONS,
                job -> job.grant(grant.username(), grant.permissionOn(job), username, time.instant()));
    }

    void revoke(String id, String username, String from) {
        var unused = change(id, username, JobAction.SET_PERMISSIONS, job -> job.revoke(from, username, time.instant()));
    }

    void revokeAll(String id, String username) {
        var unused = change(id, username, JobAction.SET_PERMISSIONS, job -> job.revokeAll(username, time.instant()));
    }

    private Job change(String id, String username, JobAction action, UnaryOperator<Job> change) {
        return jobs.compute(id, (same, job) -> change.apply(permitted(id, job, username, action)));
    }

    private static Job permitted(String id, @Nullable Job job, String username, JobAction action) {
        if (job == null) {
            throw JobRefused.NotFound.job(id);
        }
        if (!job.visible()) {
            throw JobRefused.NotFound.hidden(id);
        }
        job.require(username, action);
        return job;
    }

    private Job stopped(Job job, String by) {
        return job.enter(job.state().stop(time.instant()), by, time.instant(), "Job was stopped.");
    }

    private void start(ConcurrentMap<String, Job> world, String id) {
        var unused = world.computeIfPresent(
                id,
                (same, job) -> job.state() instanceof JobState.Pending pending
                        ? job.enter(pending.start(time.instant()), job.owner(), time.instant(), "Job started running.")
                        : job);
        time.schedule(RUNNING, () -> finish(world, id));
    }

    private void finish(ConcurrentMap<String, Job> world, String id) {
        var unused = world.computeIfPresent(
                id,
                (same, job) -> job.state() instanceof JobState.Running running
                        ? job.enter(running.finish(time.instant()), job.owner(), time.instant(), "Job completed.")
                        : job);
    }
}
