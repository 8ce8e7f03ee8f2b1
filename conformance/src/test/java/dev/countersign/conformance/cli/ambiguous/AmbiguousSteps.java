package dev.countersign.conformance.cli.ambiguous;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;

/** Two step definitions that match the same sentence. */
public final class AmbiguousSteps {
    @Given("a simulated clock")
    public void simulatedClock() {
        // always holds
    }

    @Then("the target answers")
    public void answers() {
        // one match
    }

    @Then("the {word} answers")
    public void answers(String somebody) {
        // another match
    }
}
