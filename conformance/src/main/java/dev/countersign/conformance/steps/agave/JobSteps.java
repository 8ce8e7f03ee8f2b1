package dev.countersign.conformance.steps.agave;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.Eventually;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.TargetHttp;
import dev.countersign.conformance.scenario.agave.JobCalls;
import dev.countersign.conformance.scenario.agave.OwnJobs;
import dev.countersign.conformance.scenario.agave.Parties;
import dev.countersign.conformance.scenario.agave.Party;
import dev.countersign.conformance.scenario.agave.Unwrapped;
import dev.countersign.conformance.wire.Answer;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** Steps about jobs, whoever may do what with them. */
public final class JobSteps {
    private final OwnJobs jobs;
    private final JobCalls calls;
    private final Parties parties;
    private final TargetHttp http;
    private final Conversation conversation;
    private final Eventually eventually;

    public JobSteps(
            OwnJobs jobs,
            JobCalls calls,
            Parties parties,
            TargetHttp http,
            Conversation conversation,
            Eventually eventually) {
        this.jobs = jobs;
        this.calls = calls;
        this.parties = parties;
        this.http = http;
        this.conversation = conversation;
        this.eventually = eventually;
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
        var unused = eventually.see("a file among the outputs of the job", this::outputs, files -> !files.isEmpty());
    }

    @When("{party} reads the file")
    public void readsTheFile(Party party) {
        send(calls.view(parties.caller(party), jobs.the(), "/outputs/media" + path()));
    }

    @Then("{party} can read the file")
    public void canRead(Party party) {
        readsTheFile(party);
        Answer answer = conversation.lastAnswer();
        assertThat(answer.isSuccess() && !answer.text().isEmpty())
                .as(answer.about("whether the file was handed out"))
                .isTrue();
    }

    @Then("{party} finds the job in the list of jobs")
    public void finds(Party party) {
        assertThat(isListedFor(party)).as("whether %s finds the job", party).isTrue();
    }

    @Then("{party} does not find the job in the list of jobs")
    public void doesNotFind(Party party) {
        assertThat(isListedFor(party)).as("whether %s finds the job", party).isFalse();
    }

    @When("the owner asks for the {word} of a job that nobody knows")
    public void asksForUnknown(String part) {
        send(calls.view(parties.caller(Party.OWNER), unknown(), part.equals("permissions") ? "/pems" : "/" + part));
    }

    @When("the owner grants READ on a job that nobody knows to the grantee")
    public void grantsOnUnknown() {
        send(calls.grant(parties.caller(Party.OWNER), unknown(), parties.username(Party.GRANTEE), "READ"));
    }

    @When("the owner takes the permission of the grantee on a job that nobody knows away")
    public void revokesOnUnknown() {
        send(calls.revoke(parties.caller(Party.OWNER), unknown(), parties.username(Party.GRANTEE)));
    }

    private void send(Request request) {
        conversation.had(request, http.send(request));
    }

    private JsonNode outputs() {
        return new Unwrapped(http.send(calls.view(parties.caller(Party.OWNER), jobs.the(), "/outputs/listings")))
                .value();
    }

    private String path() {
        String path = outputs().path(0).path("path").asText();
        return path.startsWith("/") ? path : "/" + path;
    }

    private boolean isListedFor(Party party) {
        Request request = calls.list(parties.caller(party)).with("limit", "250");
        for (JsonNode job : new Unwrapped(conversation.had(request, http.send(request))).value()) {
            if (job.path("id").asText().equals(jobs.the())) {
                return true;
            }
        }
        return false;
    }

    /** One that is like the job's own, so that only its number is wrong. */
    private String unknown() {
        return "1" + jobs.the().substring(1).replaceFirst("\\d{3}", "000");
    }
}
