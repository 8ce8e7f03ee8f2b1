package dev.countersign.provider.jobs;

import dev.countersign.model.call.FindByStringId;
import dev.countersign.model.jobs.Job;
import dev.countersign.model.jobs.JobState;
import dev.countersign.model.jobs.SimpleDuration;
import dev.countersign.model.resource.ResourceUpdateAndId;
import dev.countersign.model.time.Timeline;
import dev.countersign.provider.core.CoreClient;
import dev.countersign.provider.core.OrphanSweep;
import dev.countersign.provider.core.Outbox;
import dev.countersign.provider.engine.Admission;
import dev.countersign.provider.engine.Engine;
import dev.countersign.provider.engine.Rejection;
import dev.countersign.provider.support.ProductSupport;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs jobs and reports their states to Core. A request changes all of its jobs or none.
 *
 * <p>Source: Provider API (jobs).
 */
public final class JobEngine implements Engine<AssignedJob> {
    private static final List<String> BACKENDS = List.of("docker", "virtualMachine", "native");
    private static final List<String> BACKENDS_WITH_SUSPENSION = List.of("virtualMachine");
    /** How often the first update of a new job is sent, since in real time it may arrive before Core's own commit. */
    private static final int TRIES = 3;

    private static final Duration NEXT_TRY = Duration.ofSeconds(1);

    private final Map<String, Stay> stays = new HashMap<>();
    private final Admission admission;
    private final Outbox<Job.Update> outbox;
    private final Timeline time;
    private final JobTimes times;
    private final OrphanSweep forgotten;

    public JobEngine(Admission admission, CoreClient core, Timeline time, JobTimes times) {
        this.admission = admission;
        this.outbox = new Outbox<>("jobs", core, time, this::refused);
        this.time = time;
        this.times = times;
        this.forgotten = new OrphanSweep("jobs", AssignedJob::isFinal, core, time, new Wanted());
    }

    /** The jobs of this engine, as {@link OrphanSweep} needs them. */
    private final class Wanted implements OrphanSweep.Engine {
        @Override
        public List<String> notWantedSince(long instant) {
            synchronized (JobEngine.this) {
                return stays.values().stream()
                        .filter(stay -> stay.wantedAt < instant)
                        .map(stay -> stay.id)
                        .toList();
            }
        }

        @Override
        public void stop(Set<String> ids) {
            forget(ids);
        }
    }

    /** One job on this provider; equal only to itself, even where a later job has its id. Guarded by the engine. */
    private static final class Stay {
        private final String id;
        /** Distinguishes the job from another with the same id. */
        private final int content;

        private JobRun run;
        private int tries = TRIES;
        /** When Core last created or verified it, in ms since epoch. */
        private long wantedAt;

        Stay(AssignedJob job, JobRun run, long now) {
            this.id = job.id();
            this.content = content(job);
            this.run = run;
            this.wantedAt = now;
        }
    }

    @Override
    public synchronized List<@Nullable FindByStringId> create(List<AssignedJob> jobs) {
        admission.admit(jobs, (job, supported) -> requireAny(BACKENDS, job, supported, "enabled", "jobs"));
        long now = time.millis();
        for (AssignedJob job : jobs) {
            if (isThere(job)) {
                continue;
            }
            SimpleDuration allocation = job.specification().timeAllocation();
            RunTime time = new RunTime(
                    allocation == null ? null : allocation.toDuration().toMillis(),
                    null,
                    times.toRun().toMillis());
            Stay stay = new Stay(job, JobRun.queued(time, now, times), now);
            stays.put(stay.id, stay);
            tell(stay);
        }
        return Collections.nCopies(jobs.size(), null);
    }

    private boolean isThere(AssignedJob job) {
        Stay stay = stays.get(job.id());
        return stay != null && stay.content == content(job);
    }

    private static int content(AssignedJob job) {
        return Objects.hash(job.owner(), job.createdAt(), job.specification());
    }

    /** Ends jobs; unknown ones have ended already. */
    public synchronized void terminate(List<AssignedJob> jobs, boolean forUser) {
        long now = time.millis();
        for (AssignedJob job : jobs) {
            Stay stay = stays.get(job.id());
            if (stay != null) {
                move(stay, forUser ? stay.run.canceled(now, times) : stay.run.withoutAccess());
            }
        }
    }

    /** Extends the time allocation of jobs. */
    public synchronized void extend(List<ExtendItem> items) {
        Map<Stay, Long> allocations = new LinkedHashMap<>();
        for (ExtendItem item : items) {
            AssignedJob job = item.job();
            requireAny(BACKENDS, job, admission.supported(job), "timeExtension", "time extension");
            Stay stay = stay(job);
            RunTime time = stay.run.time();
            if (time == null) {
                throw wrongState(stay, "extended");
            }
            if (time.allocation() == null) {
                throw new Rejection.WrongState(stay.id, "has no time allocation that could be extended");
            }
            long before = allocations.getOrDefault(stay, time.allocation());
            allocations.put(stay, before + item.requestedTime().toDuration().toMillis());
        }
        allocations.forEach(this::allocate);
    }

    /** Suspends jobs. */
    public void suspend(List<SuspendItem> items) {
        changeAll(items, "suspended", JobRun::suspended);
    }

    /** Returns suspended jobs to the queue. */
    public void unsuspend(List<SuspendItem> items) {
        changeAll(items, "unsuspended", (run, now) -> run.unsuspended(now, times));
    }

    @Override
    public void forget(List<AssignedJob> jobs) {
        forget(jobs.stream().map(AssignedJob::id).collect(Collectors.toSet()));
    }

    private synchronized void forget(Set<String> ids) {
        stays.keySet().removeAll(ids);
        outbox.withdraw(ids);
    }

    @Override
    public synchronized void verify(List<AssignedJob> jobs) {
        forgotten.verifying();
        long now = time.millis();
        for (AssignedJob job : jobs) {
            Stay stay = stays.get(job.id());
            if (stay != null) {
                stay.wantedAt = now;
            } else if (!job.hasEnded()) {
                outbox.add(job.id(), Job.Update.to(JobState.FAILURE, "Your job is not known to its provider!"));
            }
        }
    }

    @Override
    public synchronized Set<String> ids() {
        return Set.copyOf(stays.keySet());
    }

    @Override
    public synchronized void forgetAll() {
        stays.clear();
        outbox.clear();
        forgotten.clear();
    }

    private synchronized void changeAll(
            List<SuspendItem> items, String done, BiFunction<JobRun, Long, @Nullable JobRun> change) {
        long now = time.millis();
        Map<Stay, JobRun> changed = new LinkedHashMap<>();
        for (SuspendItem item : items) {
            AssignedJob job = item.job();
            requireAny(BACKENDS_WITH_SUSPENSION, job, admission.supported(job), "suspension", "suspension");
            Stay stay = stay(job);
            JobRun next = changed.containsKey(stay) ? null : change.apply(stay.run, now);
            if (next == null) {
                throw wrongState(stay, done);
            }
            changed.put(stay, next);
        }
        changed.forEach(this::move);
    }

    private void allocate(Stay stay, long allocation) {
        RunTime time = stay.run.time();
        if (time != null) {
            stay.run = stay.run.with(time.allocated(allocation));
            outbox.add(
                    stay.id,
                    new Job.Update(
                            null, null, "Your job has more time!", null, null, allocation, Job.Update.NOT_DATED));
            plan(stay);
        }
    }

    private void move(Stay stay, JobRun next) {
        if (next == stay.run) {
            return;
        }
        if (!stay.run.state().canBecome(next.state())) {
            throw new IllegalStateException("%s can't become %s".formatted(stay.run, next));
        }
        stay.run = next;
        if (next.state().isFinal()) {
            stays.remove(stay.id, stay);
        }
        tell(stay);
    }

    private void tell(Stay stay) {
        outbox.add(stay.id, stay.run.news());
        plan(stay);
    }

    private void plan(Stay stay) {
        Long due = stay.run.due();
        if (due != null) {
            time.schedule(Duration.ofMillis(Math.max(0, due - time.millis())), () -> look(stay));
        }
    }

    /** Checks again whether a transition is due, since it may have been postponed. */
    private synchronized void look(Stay stay) {
        long now = time.millis();
        Long due = stay.run.due();
        if (stays.get(stay.id) == stay && due != null && due <= now) {
            move(stay, stay.run.next(now));
        }
    }

    /** Stops running a job whose update Core refuses; while the job is queued, the update is retried first. */
    private synchronized void refused(ResourceUpdateAndId<Job.Update> news) {
        Stay stay = stays.get(news.id());
        if (stay == null) {
            return;
        }
        if (stay.run instanceof JobRun.Queued && --stay.tries > 0) {
            time.schedule(NEXT_TRY, () -> tellAgain(stay));
        } else {
            stays.remove(stay.id);
        }
    }

    private synchronized void tellAgain(Stay stay) {
        if (stays.get(stay.id) == stay && stay.run instanceof JobRun.Queued) {
            outbox.add(stay.id, stay.run.news());
        }
    }

    private Stay stay(AssignedJob job) {
        Stay stay = stays.get(job.id());
        if (stay == null) {
            throw new Rejection.WrongState(job.id(), "has ended, or was never here");
        }
        return stay;
    }

    private static Rejection wrongState(Stay stay, String done) {
        return new Rejection.WrongState(stay.id, "is %s and can't be %s".formatted(stay.run.state(), done));
    }

    private static void requireAny(
            List<String> backends, AssignedJob job, ProductSupport supported, String feature, String text) {
        if (backends.stream().noneMatch(backend -> supported.enables(backend, feature))) {
            throw new Rejection.NotSupported(job.id(), job.product(), text);
        }
    }
}
