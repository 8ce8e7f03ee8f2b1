package dev.countersign.model.time;

import dev.countersign.model.trace.Trace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** System time, or a multiple of its speed. The only class that wraps the system clock. */
public final class SystemTimeline implements Timeline, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SystemTimeline.class);

    private final Clock clock = Clock.systemUTC();
    private final Instant start = clock.instant();
    private final double speed;
    private final ScheduledExecutorService tasks = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "timeline");
        thread.setDaemon(true);
        return thread;
    });

    /** @param speed how many seconds pass here per second of system time; 1 for system time itself */
    public SystemTimeline(double speed) {
        if (!(speed > 0) || Double.isInfinite(speed)) {
            throw new IllegalArgumentException("time must move forwards, not at a speed of " + speed);
        }
        this.speed = speed;
    }

    @Override
    public Instant instant() {
        long passed = Duration.between(start, clock.instant()).toNanos();
        return start.plusNanos((long) (passed * speed));
    }

    @Override
    public void schedule(Duration delay, Runnable task) {
        Runnable carrying = Trace.carrying(task);
        var unused = tasks.schedule(
                () -> run(carrying), (long) (TimeUnit.NANOSECONDS.convert(delay) / speed), TimeUnit.NANOSECONDS);
    }

    /** Does nothing: due tasks run on a separate thread. */
    @Override
    public void runDue() {}

    @Override
    public boolean isSimulated() {
        return false;
    }

    /** Logs a task's failure, since no caller waits for its result. */
    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException problem) {
            LOG.error("A task failed", problem);
        }
    }

    @Override
    public void close() {
        tasks.shutdownNow();
    }
}
