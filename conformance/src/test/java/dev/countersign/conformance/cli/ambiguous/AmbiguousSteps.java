package dev.countersign.conformance.cli.ambiguous;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;

/** Two readings of one sentence. */
public final class AmbiguousSteps {
    @Given("a simulated clock")
    public void simulatedClock() {
        // whatever it is, it is there
    }

    @Then("the target answers")
    public void answers() {
        // one reading
    }

    @Then("the {word} answers")
    public void answers(String somebody) {
        // another one
    }
}
