package dev.countersign.model.time;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The number of events per second that are scheduled and run while 100,000 others are pending. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SimulatedClockBenchmark {
    private static final int PENDING = 100_000;
    private static final int LONGEST_DELAY_MILLIS = 100_000;

    private final SplittableRandom random = new SplittableRandom(7);
    private final SimulatedClock clock = new SimulatedClock(Instant.EPOCH);
    private long run;

    /** Counts events, in addition to the calls that JMH counts. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Events {
        /** Scheduled and run since the iteration began. */
        public long events;
    }

    @Setup
    public void plan() {
        for (int task = 0; task < PENDING; task++) {
            planNext();
        }
    }

    /** Each event schedules its successor, so that the number of pending events stays the same. */
    @Benchmark
    public void planAndRun(Events counted) {
        long before = run;
        clock.advance(Duration.ofSeconds(1));
        counted.events += run - before;
    }

    private void planNext() {
        clock.schedule(Duration.ofMillis(1 + random.nextInt(2 * LONGEST_DELAY_MILLIS)), this::event);
    }

    private void event() {
        run++;
        planNext();
    }
}
