package dev.countersign.server.agave;

import dev.countersign.contract.time.Timeline;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All jobs, and the time in which they run. Every change to a job sees the job as the change before left it. */
final class Jobs {
    /** The first job has the id that the document's answers show. */
    private static final long FIRST = 6_608_339_759_546_166_810L;

    private final AtomicLong next = new AtomicLong(FIRST);
    private final Timeline time;
    private final Dialect dialect;
    private volatile ConcurrentMap<String, Job> jobs = new ConcurrentHashMap<>();

    Jobs(Timeline time, Dialect dialect) {
        this.time = time;
        this.dialect = dialect;
    }

    /** Forgets every job, and what was going to happen to it. */
    void clear() {
        jobs = new ConcurrentHashMap<>();
        next.set(FIRST);
    }

    Job submit(String owner, Submission submission) {
        ConcurrentMap<String, Job> world = jobs;
        String id = "%d-242ac114-0001-007".formatted(next.getAndIncrement());
        dialect.requireApp(submission.appId(), owner);
        Job job = Job.submitted(id, owner, submission, time.instant(), dialect);
        world.put(id, job);
        goOn(world, id, dialect.course().steps());
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

    /** @throws JobRefused unless the job is there, whoever asks */
    Job find(String id) {
        return requireVisible(id, jobs.get(id));
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
        UnaryOperator<Job> change =
                job -> job.grant(grant.username(), grant.permissionOn(job), username, time.instant());
        return dialect.isReal()
                ? changeEvenIfHidden(id, username, change)
                : change(id, username, JobAction.SET_PERMISSIONS, change);
    }

    /** The real service does not check whether the job was deleted. */
    private Job changeEvenIfHidden(String id, String username, UnaryOperator<Job> change) {
        return jobs.compute(id, (same, job) -> {
            Job known = requireKnown(id, job);
            known.require(username, JobAction.SET_PERMISSIONS);
            return change.apply(known);
        });
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
        Job visible = requireVisible(id, job);
        visible.require(username, action);
        return visible;
    }

    private static Job requireVisible(String id, @Nullable Job job) {
        Job known = requireKnown(id, job);
        if (!known.visible()) {
            throw JobRefused.NotFound.hidden(id);
        }
        return known;
    }

    private static Job requireKnown(String id, @Nullable Job job) {
        if (job == null) {
            throw JobRefused.NotFound.job(id);
        }
        return job;
    }

    private Job stopped(Job job, String by) {
        return job.enter(job.state().stop(time.instant()), by, time.instant(), "Job was stopped.");
    }

    private void goOn(ConcurrentMap<String, Job> world, String id, List<Course.Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        Course.Step step = steps.get(0);
        time.schedule(step.after(), () -> {
            var unused = world.computeIfPresent(
                    id,
                    (same, job) -> job.enter(
                            step.change().apply(job.state(), time.instant()),
                            job.owner(),
                            time.instant(),
                            step.description()));
            goOn(world, id, steps.subList(1, steps.size()));
        });
    }
}
