package dev.countersign.conformance.run.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.run.RunContext;
import dev.countersign.conformance.run.TargetExclusivity;
import dev.countersign.conformance.run.TargetPermits.Permit;
import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.Scenario;
import io.cucumber.java.en.Given;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Steps of scenarios that only hold permits. */
public final class WaitingSteps {
    public static final int PERMITS = 2;
    private static final CountDownLatch ALL = new CountDownLatch(8);
    private static final AtomicInteger PRESENT = new AtomicInteger();

    private final RunContext run;
    private @Nullable Permit permit;

    public WaitingSteps(RunContext run) {
        this.run = run;
    }

    @Before
    public void begin(Scenario scenario) {
        permit = run.permits().acquire(TargetExclusivity.of(scenario.getSourceTagNames()));
        assertThat(PRESENT.incrementAndGet()).isLessThanOrEqualTo(PERMITS);
    }

    @After
    public void end() {
        PRESENT.decrementAndGet();
        Objects.requireNonNull(permit).release();
    }

    @Given("a scenario that goes on once all eight wait")
    public void waitForAll() {
        PRESENT.decrementAndGet();
        Objects.requireNonNull(permit).releaseDuring(WaitingSteps::waitTogether);
        assertThat(PRESENT.incrementAndGet()).isLessThanOrEqualTo(PERMITS);
    }

    @Given("a scenario that nobody meets")
    public void isAlone() {
        assertThat(PRESENT).hasValue(1);
    }

    private static void waitTogether() {
        ALL.countDown();
        try {
            assertThat(ALL.await(60, TimeUnit.SECONDS)).as("all wait").isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
