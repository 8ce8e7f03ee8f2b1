package dev.countersign.conformance.run.steps;

import dev.countersign.conformance.finding.Deviations;
import dev.countersign.conformance.run.Evidence;
import dev.countersign.conformance.run.RunContext;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Received;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.Response;
import dev.countersign.conformance.wire.TargetUnresponsiveException;
import io.cucumber.java.Before;
import io.cucumber.java.PendingException;
import io.cucumber.java.Scenario;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.opentest4j.TestAbortedException;

@SuppressWarnings("DoNotCallSuggester") // Cucumber calls them
public final class OutcomeSteps {
    private static final Exchange RETRIEVAL = new Exchange(
            new Sent("GET", URI.create("http://core.example.org/api/example/retrieve?id=7"), List.of(), Bytes.NONE),
            new Received(403, List.of(), Bytes.of("no")));

    private final RunContext run;
    private String place = "";

    public OutcomeSteps(RunContext run) {
        this.run = run;
    }

    @Before
    public void begin(Scenario scenario) {
        place = scenario.getUri().toString().replaceFirst("^classpath:/*", "") + ":" + scenario.getLine();
    }

    @Given("something that holds")
    public void holds() {}

    @When("something is asserted in vain")
    public void fails() {
        throw new AssertionError("expected: 200\n but was: 500");
    }

    @When("the status is 403 instead of 404")
    public void deviates() {
        run.evidence()
                .record(
                        place,
                        new Evidence(
                                List.of(Deviations.status(
                                        new Response(RETRIEVAL), "not found (404)", "API-009", "RES-019")),
                                List.of(),
                                List.of(RETRIEVAL)));
    }

    @Then("an answer is not JSON")
    public void isNotJson() {
        var unused = new Response(RETRIEVAL).body();
    }

    @Given("something that needs a clock")
    public void needsClock() {
        throw new UntestableException("the target has no simulated clock");
    }

    @Given("something that breaks")
    public void breaks() {
        throw new IllegalStateException("this step must follow a request");
    }

    @Given("something written twice")
    public void writtenOnce() {}

    @Given("something written {word}")
    public void writtenTwice(String often) {}

    @Given("something pending")
    public void pending() {
        throw new PendingException();
    }

    @Given("something unreachable")
    public void unreachable() {
        throw new IllegalStateException(new TargetUnresponsiveException(
                "GET /api/example/browse: connection refused", new IOException("refused")));
    }

    @Given("something aborted")
    public void aborted() {
        throw new TestAbortedException("for a reason of its own");
    }

    @Given("something that tells the token")
    public void tellsTheToken() {
        throw new AssertionError(
                "sent: Bearer " + run.target().users().get("user").token());
    }

    @Given("something that says {int} letters")
    public void saysMuch(int letters) {
        throw new AssertionError("a".repeat(letters));
    }
}
