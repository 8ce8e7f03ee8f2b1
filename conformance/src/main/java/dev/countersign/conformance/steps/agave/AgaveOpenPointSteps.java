package dev.countersign.conformance.steps.agave;

import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.agave.AgaveOpenPointProbe;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Steps about what the document on jobs leaves open, which is recorded and not checked. */
public final class AgaveOpenPointSteps {
    private final CurrentRun run;
    private final AgaveOpenPointProbe trials;
    private @Nullable String point;
    private @Nullable String answer;

    public AgaveOpenPointSteps(CurrentRun run, AgaveOpenPointProbe trials) {
        this.run = run;
        this.trials = trials;
    }

    @When("it is tried what the jobs service does about {string}")
    public void tries(String open) {
        point = open;
        answer = trials.of(open);
    }

    @Then("what it does is noted")
    public void isNoted() {
        run.note(
                Objects.requireNonNull(point, "something must be tried first"),
                Objects.requireNonNull(answer, "something must be tried first"));
    }
}
