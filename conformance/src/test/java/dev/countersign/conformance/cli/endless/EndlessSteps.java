package dev.countersign.conformance.cli.endless;

import dev.countersign.conformance.run.RunContextHolder;
import io.cucumber.java.en.Given;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

public final class EndlessSteps {
    @Given("a target that answers")
    public void answers() {}

    @Given("a target that never answers")
    public void neverAnswers() throws InterruptedException {
        boolean answered = false;
        while (!answered) {
            RunContextHolder.get().cancellation().requireNotRequested();
            answered = new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
        }
    }
}
