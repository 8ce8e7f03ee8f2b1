package dev.countersign.conformance.steps.agave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.TargetHttp;
import dev.countersign.conformance.scenario.agave.JobCalls;
import dev.countersign.conformance.scenario.agave.Outputs;
import dev.countersign.conformance.scenario.agave.OwnJobs;
import dev.countersign.conformance.scenario.agave.Parties;
import dev.countersign.conformance.scenario.agave.Party;
import dev.countersign.conformance.scenario.agave.Unwrapped;
import dev.countersign.conformance.steps.Judgement;
import dev.countersign.conformance.wire.Answer;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Steps about jobs, whoever may do what with them. */
public final class JobSteps {
    private final OwnJobs jobs;
    private final JobCalls calls;
    private final Parties parties;
    private final TargetHttp http;
    private final Conversation conversation;
    private final Outputs outputs;
    private @Nullable String read;

    public JobSteps(
            OwnJobs jobs,
            JobCalls calls,
            Parties parties,
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

    @When("{party} reads the file")
    public void readsTheFile(Party party) {
        send(calls.view(parties.caller(party), jobs.the(), outputs.file(jobs.the())));
    }

    @Then("{party} can read the file")
    public void canRead(Party party) {
        readsTheFile(party);
        read = Judgement.accepted(conversation.lastAnswer()).text();
    }

    @Then("the grantee is given what the owner was given")
    public void isTheSameFile() {
        Answer answer = conversation.lastAnswer();
        assertThat(answer.text())
                .as(answer.about("content of the file"))
                .isEqualTo(Objects.requireNonNull(read, "the owner must read the file first"));
    }

    @Then("{party} finds the job in the list of jobs")
    public void finds(Party party) {
        looksFor(party);
        isFound();
    }

    @When("{party} looks for the job in the list of jobs")
    public void looksFor(Party party) {
        send(listing(party));
    }

    @Then("the job is found")
    public void isFound() {
        Answer list = Judgement.accepted(conversation.lastAnswer());
        assertThat(new Unwrapped(list).value().findValuesAsText("id"))
                .as(list.about("jobs in the list"))
                .contains(jobs.the());
    }

    @Then("the job is not found")
    public void isNotFound() {
        Answer list = conversation.lastAnswer();
        assertThat(new Unwrapped(list).value().findValuesAsText("id"))
                .as(list.about("jobs in the list"))
                .doesNotContain(jobs.the());
    }

    @When("the owner asks for the {jobPart} of the job")
    public void asksFor(String part) {
        send(calls.view(parties.caller(Party.OWNER), jobs.the(), part));
    }

    @Then("the owner can ask for the {jobPart} of the job")
    public void canAskFor(String part) {
        asksFor(part);
        Judgement.accepted(conversation.lastAnswer());
    }

    @When("the owner asks for the {jobPart} of a job that does not exist")
    public void asksForUnknown(String part) {
        send(calls.view(parties.caller(Party.OWNER), unknown(), part));
    }

    @When("the owner grants READ on a job that does not exist to the grantee")
    public void grantsOnUnknown() {
        send(calls.grant(parties.caller(Party.OWNER), unknown(), parties.username(Party.GRANTEE), "READ"));
    }

    @When("the owner takes the permission of the grantee on a job that does not exist away")
    public void revokesOnUnknown() {
        send(calls.revoke(parties.caller(Party.OWNER), unknown(), parties.username(Party.GRANTEE)));
    }

    private void send(Request request) {
        conversation.had(request, http.send(request));
    }

    private Request listing(Party party) {
        return calls.list(parties.caller(party)).with("limit", "250");
    }

    /** One that is like the job's own, so that only its number is wrong. */
    private String unknown() {
        return "1" + jobs.the().substring(1).replaceFirst("\\d{3}", "000");
    }
}
