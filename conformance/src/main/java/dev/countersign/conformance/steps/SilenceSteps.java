package dev.countersign.conformance.steps;

import dev.countersign.conformance.scenario.OwnResources;
import dev.countersign.conformance.scenario.ThisRun;
import dev.countersign.conformance.scenario.Trials;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Steps about what the documents leave open, which is noted and not judged. */
public final class SilenceSteps {
    private final ThisRun run;
    private final OwnResources resources;
    private final Trials trials;
    private @Nullable String point;
    private @Nullable String answer;

    public SilenceSteps(ThisRun run, OwnResources resources, Trials trials) {
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
