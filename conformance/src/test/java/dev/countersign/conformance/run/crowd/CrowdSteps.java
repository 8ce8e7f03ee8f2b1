package dev.countersign.conformance.run.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import io.cucumber.java.en.Given;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

public final class CrowdSteps {
    private static final AtomicInteger PRESENT = new AtomicInteger();
    /** Three workers are expected; with fewer, it times out. */
    private static final CyclicBarrier THREE = new CyclicBarrier(3);
    /** Each isolated scenario waits for one that is not isolated. */
    private static final Semaphore SET_APART = new Semaphore(0);

    private static final Semaphore BESIDE = new Semaphore(0);
    private static final AtomicInteger APART = new AtomicInteger();

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

    @Given("somebody who is set apart, with somebody beside them")
    public void isolated() throws InterruptedException {
        assertThat(APART.incrementAndGet()).isEqualTo(1);
        meet(SET_APART, BESIDE);
        APART.decrementAndGet();
    }

    @Given("somebody beside one who is set apart")
    public void besideOneApart() throws InterruptedException {
        meet(BESIDE, SET_APART);
    }

    private static void meet(Semaphore mine, Semaphore other) throws InterruptedException {
        mine.release();
        assertThat(other.tryAcquire(20, TimeUnit.SECONDS))
                .as("somebody to meet")
                .isTrue();
    }
}
