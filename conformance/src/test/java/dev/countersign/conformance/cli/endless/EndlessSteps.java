package dev.countersign.conformance.cli.endless;

import io.cucumber.java.en.Given;
import java.util.concurrent.CountDownLatch;

public final class EndlessSteps {
    @Given("a target that answers")
    public void answers() {}

    @Given("a target that never answers")
    public void neverAnswers() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
