package dev.countersign.conformance.steps;

import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.OpenPointProbe;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Steps about what the documents leave open, which is recorded and not checked. */
public final class OpenPointSteps {
    private final CurrentRun run;
    private final CreatedResources resources;
    private final OpenPointProbe trials;
    private @Nullable String point;
    private @Nullable String answer;

    public OpenPointSteps(CurrentRun run, CreatedResources resources, OpenPointProbe trials) {
        this.run = run;
        this.resources = resources;
        this.trials = trials;
    }

    @When("it is tried what the server does about {string}")
    public void tries(String open) {
        point = open;
        answer = trials.of(open, resources.the());
    }

    @Then("that is noted")
    public void isNoted() {
        run.note(
                Objects.requireNonNull(point, "something must be tried first"),
                Objects.requireNonNull(answer, "something must be tried first"));
    }
}
