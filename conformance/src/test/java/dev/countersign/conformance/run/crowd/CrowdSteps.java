package dev.countersign.conformance.run.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.en.Given;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

public final class CrowdSteps {
    private static final AtomicInteger PRESENT = new AtomicInteger();
    /** Three workers are expected; fewer would never get past it. */
    private static final CyclicBarrier THREE = new CyclicBarrier(3);

    @Before
    public void enter() {
        PRESENT.incrementAndGet();
    }

    @After
    public void leave() {
        PRESENT.decrementAndGet();
    }

    @Given("somebody among others")
    public void amongOthers() throws InterruptedException, BrokenBarrierException, TimeoutException {
        THREE.await(20, TimeUnit.SECONDS);
    }

    @Given("somebody alone")
    public void alone() {
        assertThat(PRESENT).hasValue(1);
    }
}
