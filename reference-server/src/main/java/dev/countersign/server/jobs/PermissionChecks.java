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
 * Terminates jobs whose users lost access to files that they use. A running job's access is checked every two minutes from
 * its start. A check can only find something after access was revoked, so checks are scheduled only then, one for all jobs
 * due at the same instant: checks without effect cost nothing, regardless of the number of jobs.
 *
 * <p>Source: Jobs, "Losing access to resources". Thread-safe.
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

    /** To be called whenever access was revoked. */
    public void accessLost() {
        jobs.find(this::hasLostAccess).forEach(this::planNext);
    }

    /** Cancels all scheduled checks. */
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
        plan(lost); // until their providers report that they have ended
    }

    private @Nullable Set<String> due(long instant) {
        synchronized (planned) {
            return planned.remove(instant);
        }
    }

    /** False if the job was suspended since the check was scheduled: its next check is two minutes after it runs again. */
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
