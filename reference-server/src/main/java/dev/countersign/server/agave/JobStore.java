package dev.countersign.server.agave;

import dev.countersign.model.time.Timeline;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All jobs, and their progress over time. Changes to a job are atomic. */
final class JobStore {
    /** The first job has the id in the document's examples. */
    private static final long FIRST = 6_608_339_759_546_166_810L;

    private final AtomicLong next = new AtomicLong(FIRST);
    private final Timeline time;
    private final ServiceDialect dialect;
    private volatile ConcurrentMap<String, AgaveJob> jobs = new ConcurrentHashMap<>();

    JobStore(Timeline time, ServiceDialect dialect) {
        this.time = time;
        this.dialect = dialect;
    }

    /** Deletes all jobs and their planned state changes. */
    void clear() {
        jobs = new ConcurrentHashMap<>();
        next.set(FIRST);
    }

    AgaveJob submit(String owner, Submission submission) {
        ConcurrentMap<String, AgaveJob> world = jobs;
        String id = "%d-242ac114-0001-007".formatted(next.getAndIncrement());
        dialect.requireApp(submission.appId(), owner);
        AgaveJob job = AgaveJob.submitted(id, owner, submission, time.instant(), dialect);
        world.put(id, job);
        goOn(world, id, dialect.course().steps());
        return job;
    }

    /** The jobs that {@code username} owns or has a permission on, newest first. */
    List<AgaveJob> listedFor(String username) {
        return jobs.values().stream()
                .filter(job -> job.isListedFor(username))
                .sorted(Comparator.comparing(AgaveJob::created)
                        .thenComparing(AgaveJob::id)
                        .reversed())
                .toList();
    }

    boolean know(String id) {
        return jobs.containsKey(id);
    }

    /** @throws JobRefusedException unless the job exists and {@code username} may perform {@code action} */
    AgaveJob find(String id, String username, JobAction action) {
        return permitted(id, jobs.get(id), username, action);
    }

    /** @throws JobRefusedException unless the job exists; permissions are not checked */
    AgaveJob find(String id) {
        return requireVisible(id, jobs.get(id));
    }

    AgaveJob stop(String id, String username) {
        return change(id, username, JobAction.CONTROL_JOB, job -> stopped(job, username));
    }

    /** Deletes a job: stops it and makes it invisible. */
    void hide(String id, String username) {
        var unused = change(id, username, JobAction.CONTROL_JOB, job -> stopped(job, username)
                .hide());
    }

    AgaveJob grant(String id, String username, Grant grant) {
        UnaryOperator<AgaveJob> change =
                job -> job.grant(grant.username(), grant.permissionOn(job), username, time.instant());
        return dialect.isReal()
                ? changeEvenIfHidden(id, username, change)
                : change(id, username, JobAction.SET_PERMISSIONS, change);
    }

    /** The real service does not check whether the job was deleted. */
    private AgaveJob changeEvenIfHidden(String id, String username, UnaryOperator<AgaveJob> change) {
        return jobs.compute(id, (same, job) -> {
            AgaveJob known = requireKnown(id, job);
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

    private AgaveJob change(String id, String username, JobAction action, UnaryOperator<AgaveJob> change) {
        return jobs.compute(id, (same, job) -> change.apply(permitted(id, job, username, action)));
    }

    private static AgaveJob permitted(String id, @Nullable AgaveJob job, String username, JobAction action) {
        AgaveJob visible = requireVisible(id, job);
        visible.require(username, action);
        return visible;
    }

    private static AgaveJob requireVisible(String id, @Nullable AgaveJob job) {
        AgaveJob known = requireKnown(id, job);
        if (!known.visible()) {
            throw JobRefusedException.NotFound.hidden(id);
        }
        return known;
    }

    private static AgaveJob requireKnown(String id, @Nullable AgaveJob job) {
        if (job == null) {
            throw JobRefusedException.NotFound.job(id);
        }
        return job;
    }

    private AgaveJob stopped(AgaveJob job, String by) {
        return job.enter(job.state().stop(time.instant()), by, time.instant(), "Job was stopped.");
    }

    private void goOn(ConcurrentMap<String, AgaveJob> world, String id, List<JobProgression.Step> steps) {
        if (steps.isEmpty()) {
            return;
        }
        JobProgression.Step step = steps.get(0);
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
