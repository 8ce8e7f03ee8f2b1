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
import dev.countersign.conformance.steps.Judgement;
import dev.countersign.conformance.wire.Answer;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

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
        var unused = eventually.reach("a file among the outputs of the job", this::outputs, files -> !files.isEmpty());
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
        Answer list = list(party);
        assertThat(ids(list))
                .as(list.about("jobs that %s finds".formatted(party)))
                .contains(jobs.the());
    }

    @Then("{party} does not find the job in the list of jobs")
    public void doesNotFind(Party party) {
        Answer list = list(party);
        assertThat(ids(list))
                .as(list.about("jobs that %s finds".formatted(party)))
                .doesNotContain(jobs.the());
    }

    @When("the owner asks for the {jobPart} of the job")
    public void asksFor(String part) {
        send(calls.view(parties.caller(Party.OWNER), jobs.the(), part));
    }

    @When("the owner asks for the {jobPart} of a job that nobody knows")
    public void asksForUnknown(String part) {
        send(calls.view(parties.caller(Party.OWNER), unknown(), part));
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

    private Answer list(Party party) {
        return Judgement.accepted(http.send(calls.list(parties.caller(party)).with("limit", "250")));
    }

    private static List<String> ids(Answer list) {
        return new Unwrapped(list).value().findValuesAsText("id");
    }

    /** One that is like the job's own, so that only its number is wrong. */
    private String unknown() {
        return "1" + jobs.the().substring(1).replaceFirst("\\d{3}", "000");
    }
}
