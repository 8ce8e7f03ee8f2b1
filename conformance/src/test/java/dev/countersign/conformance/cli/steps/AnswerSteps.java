package dev.countersign.conformance.cli.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.run.RunContext;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.wire.TargetUnresponsiveException;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

public final class AnswerSteps {
    private final Target target;

    public AnswerSteps(RunContext run) {
        this.target = run.target();
    }

    @Given("a simulated clock")
    public void simulatedClock() {
        if (target.simulation() == null) {
            throw new UntestableException("the target has no simulated clock");
        }
    }

    @Then("the target answers")
    public void answers() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(target.target().url()).build();
        try {
            int status = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .statusCode();
            assertThat(status)
                    .as("status for Bearer " + target.users().get("user").token())
                    .isEqualTo(200);
        } catch (IOException e) {
            throw new TargetUnresponsiveException("GET / got no answer", e);
        }
    }
}
