package dev.countersign.server.jobs;

import dev.countersign.model.jobs.ComputeSupport;
import dev.countersign.model.jobs.Job;
import dev.countersign.model.jobs.JobIncludeFlags;
import dev.countersign.model.jobs.JobSpecification;
import dev.countersign.model.jobs.JobState;
import dev.countersign.model.time.Timeline;
import dev.countersign.server.resources.ResourceService;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ends jobs whose users lost access to what they use. Each running job is checked every two minutes from when it began to
 * run. A check can only find something once access was taken back, so only then are checks planned, one for all jobs of
 * the same instant: a check that nothing can come of costs nothing, however many jobs there are.
 *
 * <p>Source: Jobs, "Losing access to resources". Safe for use by several threads.
 */
public final class PermissionChecks {
    static final Duration INTERVAL = Duration.ofMinutes(2);

    private final Map<Long, Set<String>> planned = new HashMap<>();
    private final ResourceService<Job, JobSpecification, Job.Update, JobIncludeFlags, ComputeSupport> jobs;
    private final Shares shares;
    private final Timeline time;

    public PermissionChecks(
            ResourceService<Job, JobSpecification, Job.Update, JobIncludeFlags, ComputeSupport> jobs,
            Shares shares,
            Timeline time) {
        this.jobs = jobs;
        this.shares = shares;
        this.time = time;
        jobs.observe(this::plan);
    }

    /** To be called whenever somebody's access was taken back. */
    public void accessLost() {
        jobs.find(this::hasLostAccess).forEach(this::planNext);
    }

    /** Forgets every check that is planned. */
    public void clear() {
        synchronized (planned) {
            planned.clear();
        }
    }

    private void plan(Collection<Job> candidates) {
        candidates.stream().filter(this::hasLostAccess).forEach(this::planNext);
    }

    private void planNext(Job job) {
        long now = time.millis();
        long sinceLast = Math.floorMod(now - startedAt(job), INTERVAL.toMillis());
        long next = now - sinceLast + INTERVAL.toMillis();
        synchronized (planned) {
            Set<String> ids = planned.get(next);
            if (ids == null) {
                ids = new LinkedHashSet<>();
                planned.put(next, ids);
                time.schedule(Duration.ofMillis(next - now), () -> check(next));
            }
            ids.add(job.id());
        }
    }

    private void check(long instant) {
        Set<String> ids = due(instant);
        if (ids == null) {
            return;
        }
        List<Job> lost = jobs.find(job -> ids.contains(job.id()) && hasLostAccess(job) && isDue(job, instant));
        jobs.operate(JobOperations.TERMINATE, lost.stream().map(Job::id).toList());
        plan(lost); // until their providers say that they have ended
    }

    private @Nullable Set<String> due(long instant) {
        synchronized (planned) {
            return planned.remove(instant);
        }
    }

    /** Not where it was suspended since the check was planned: then it is checked two minutes after it ran again. */
    private static boolean isDue(Job job, long instant) {
        return Math.floorMod(instant - startedAt(job), INTERVAL.toMillis()) == 0;
    }

    private boolean hasLostAccess(Job job) {
        return job.status().state() == JobState.RUNNING
                && Specifications.paths("", job.specification()).values().stream()
                        .anyMatch(path -> !shares.mayUse(job.owner().createdBy(), path));
    }

    private static long startedAt(Job job) {
        Long startedAt = job.status().startedAt();
        return startedAt == null ? 0 : startedAt;
    }
}
