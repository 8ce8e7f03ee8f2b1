package dev.countersign.conformance.run.steps;

import dev.countersign.conformance.run.CurrentRun;
import dev.countersign.conformance.run.Untestable;
import dev.countersign.conformance.wire.TargetStoppedAnswering;
import io.cucumber.java.PendingException;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.io.IOException;
import org.opentest4j.TestAbortedException;

@SuppressWarnings("DoNotCallSuggester") // it is Cucumber that calls them
public final class OutcomeSteps {
    @Given("something that holds")
    public void holds() {}

    @When("something is asserted in vain")
    public void fails() {
        throw new AssertionError("expected: 200\n but was: 500");
    }

    @Given("something that needs a clock")
    public void needsClock() {
        throw new Untestable("the target has no simulated clock");
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
        throw new IllegalStateException(
                new TargetStoppedAnswering("GET /api/example/browse: connection refused", new IOException("refused")));
    }

    @Given("something aborted")
    public void aborted() {
        throw new TestAbortedException("for a reason of its own");
    }

    @Given("something that tells the token")
    public void tellsTheToken() {
        throw new AssertionError(
                "sent: Bearer " + CurrentRun.get().target().users().get("user").token());
    }

    @Given("something that says {int} letters")
    public void saysMuch(int letters) {
        throw new AssertionError("a".repeat(letters));
    }
}
