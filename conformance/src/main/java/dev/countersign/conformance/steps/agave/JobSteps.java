package dev.countersign.conformance.steps.agave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.TargetHttp;
import dev.countersign.conformance.scenario.agave.AgaveJobCalls;
import dev.countersign.conformance.scenario.agave.CreatedJobs;
import dev.countersign.conformance.scenario.agave.JobActor;
import dev.countersign.conformance.scenario.agave.JobActors;
import dev.countersign.conformance.scenario.agave.Outputs;
import dev.countersign.conformance.scenario.agave.UnwrappedResult;
import dev.countersign.conformance.steps.ResponseAssertions;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Steps about jobs, independent of permissions. */
public final class JobSteps {
    private final CreatedJobs jobs;
    private final AgaveJobCalls calls;
    private final JobActors parties;
    private final TargetHttp http;
    private final Conversation conversation;
    private final Outputs outputs;
    private @Nullable String read;

    public JobSteps(
            CreatedJobs jobs,
            AgaveJobCalls calls,
            JobActors parties,
            TargetHttp http,
            Conversation conversation,
            Outputs outputs) {
        this.jobs = jobs;
        this.calls = calls;
        this.parties = parties;
        this.http = http;
        this.conversation = conversation;
        this.outputs = outputs;
    }

    @Given("the owner has submitted a job")
    public void submitted() {
        jobs.submit();
    }

    @Given("the owner has submitted another job")
    public void submittedAnother() {
        jobs.submit();
    }

    @Given("the job has written a file")
    public void hasWrittenAFile() {
        outputs.await(jobs.the());
    }

    @When("{actor} reads the file")
    public void readsTheFile(JobActor actor) {
        send(calls.view(parties.caller(actor), jobs.the(), outputs.file(jobs.the())));
    }

    @Then("{actor} can read the file")
    public void canRead(JobActor actor) {
        readsTheFile(actor);
        read = ResponseAssertions.accepted(conversation.lastAnswer()).text();
    }

    @Then("the grantee is given what the owner was given")
    public void isTheSameFile() {
        Response answer = conversation.lastAnswer();
        assertThat(answer.text())
                .as(answer.about("content of the file"))
                .isEqualTo(Objects.requireNonNull(read, "the owner must read the file first"));
    }

    @Then("{actor} finds the job in the list of jobs")
    public void finds(JobActor actor) {
        looksFor(actor);
        isFound();
    }

    @When("{actor} looks for the job in the list of jobs")
    public void looksFor(JobActor actor) {
        send(listing(actor));
    }

    @Then("the job is found")
    public void isFound() {
        Response list = ResponseAssertions.accepted(conversation.lastAnswer());
        assertThat(new UnwrappedResult(list).value().findValuesAsText("id"))
                .as(list.about("jobs in the list"))
                .contains(jobs.the());
    }

    @Then("the job is not found")
    public void isNotFound() {
        Response list = conversation.lastAnswer();
        assertThat(new UnwrappedResult(list).value().findValuesAsText("id"))
                .as(list.about("jobs in the list"))
                .doesNotContain(jobs.the());
    }

    @When("the owner asks for the {jobPart} of the job")
    public void asksFor(String part) {
        send(calls.view(parties.caller(JobActor.OWNER), jobs.the(), part));
    }

    @Then("the owner can ask for the {jobPart} of the job")
    public void canAskFor(String part) {
        asksFor(part);
        ResponseAssertions.accepted(conversation.lastAnswer());
    }

    @When("the owner asks for the {jobPart} of a job that does not exist")
    public void asksForUnknown(String part) {
        send(calls.view(parties.caller(JobActor.OWNER), unknown(), part));
    }

    @When("the owner grants READ on a job that does not exist to the grantee")
    public void grantsOnUnknown() {
        send(calls.grant(parties.caller(JobActor.OWNER), unknown(), parties.username(JobActor.GRANTEE), "READ"));
    }

    @When("the owner takes the permission of the grantee on a job that does not exist away")
    public void revokesOnUnknown() {
        send(calls.revoke(parties.caller(JobActor.OWNER), unknown(), parties.username(JobActor.GRANTEE)));
    }

    private void send(Request request) {
        conversation.record(request, http.send(request));
    }

    private Request listing(JobActor actor) {
        return calls.list(parties.caller(actor)).with("limit", "250");
    }

    /** An id in the format of the job's own, so that only its number is wrong. */
    private String unknown() {
        String own = jobs.the();
        String other = "1" + own.substring(1).replaceFirst("\\d{3}", "000");
        return other.equals(own) ? "2" + own.substring(1) : other;
    }
}
