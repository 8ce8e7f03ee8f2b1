package dev.countersign.conformance.cli.endless;

import dev.countersign.conformance.run.RunContext;
import io.cucumber.java.en.Given;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

public final class EndlessSteps {
    private final RunContext run;

    public EndlessSteps(RunContext run) {
        this.run = run;
    }

    @Given("a target that answers")
    public void answers() {}

    @Given("a target that never answers")
    public void neverAnswers() throws InterruptedException {
        boolean answered = false;
        while (!answered) {
            run.cancellation().requireNotRequested();
            answered = new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
        }
    }
}
