package dev.countersign.conformance.steps.agave;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.TargetHttp;
import dev.countersign.conformance.scenario.agave.Ability;
import dev.countersign.conformance.scenario.agave.Grants;
import dev.countersign.conformance.scenario.agave.JobCalls;
import dev.countersign.conformance.scenario.agave.OwnJobs;
import dev.countersign.conformance.scenario.agave.Parties;
import dev.countersign.conformance.scenario.agave.Party;
import dev.countersign.conformance.scenario.agave.Plain;
import dev.countersign.conformance.scenario.agave.Unwrapped;
import dev.countersign.conformance.steps.Judgement;
import dev.countersign.conformance.wire.Answer;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** Steps about giving permissions and taking them away. */
public final class GrantingSteps {
    private final OwnJobs jobs;
    private final JobCalls calls;
    private final Grants grants;
    private final Parties parties;
    private final TargetHttp http;
    private final Conversation conversation;

    public GrantingSteps(
            OwnJobs jobs, JobCalls calls, Grants grants, Parties parties, TargetHttp http, Conversation conversation) {
        this.jobs = jobs;
        this.calls = calls;
        this.grants = grants;
        this.parties = parties;
        this.http = http;
        this.conversation = conversation;
    }

    @Given("{party} has granted {level} on the job to {party}")
    public void hasGranted(Party by, String value, Party to) {
        grants.give(by, jobs.the(), to, value);
    }

    @Given("{party} has granted {level} on the other job to {party}")
    public void hasGrantedOnOther(Party by, String value, Party to) {
        grants.give(by, jobs.other(), to, value);
    }

    @Given("{party} has taken the permission of {party} away")
    public void hasTakenAway(Party by, Party from) {
        grants.take(by, jobs.the(), from);
    }

    @When("{party} grants {level} on the job to {party}")
    public void grants(Party by, String value, Party to) {
        send(calls.grant(caller(by), jobs.the(), parties.username(to), value));
    }

    @When("{party} grants {level} on the other job to {party}")
    public void grantsOnOther(Party by, String value, Party to) {
        send(calls.grant(caller(by), jobs.other(), parties.username(to), value));
    }

    @Then("{party} can grant {level} on the job to {party}")
    public void canGrant(Party by, String value, Party to) {
        hasGranted(by, value, to);
    }

    @Then("{party} can grant {level} on the other job to {party}")
    public void canGrantOnOther(Party by, String value, Party to) {
        hasGrantedOnOther(by, value, to);
    }

    @When("{party} grants {level} at the address of {party}")
    public void grantsAtAddress(Party by, String value, Party to) {
        send(calls.grantAtAddress(caller(by), jobs.the(), parties.username(to), value));
    }

    @Then("{party} can grant {level} at the address of {party}")
    public void canGrantAtAddress(Party by, String value, Party to) {
        Grants.accepted(http.send(calls.grantAtAddress(caller(by), jobs.the(), parties.username(to), value)));
    }

    @When("{party} grants {level} to {party} by a form")
    public void grantsByForm(Party by, String value, Party to) {
        send(calls.grantByForm(caller(by), jobs.the(), parties.username(to), value));
    }

    @When("{party} takes the permission of {party} away")
    public void takesAway(Party by, Party from) {
        send(calls.revoke(caller(by), jobs.the(), parties.username(from)));
    }

    @Then("{party} can take the permission of {party} away")
    public void canTakeAway(Party by, Party from) {
        hasTakenAway(by, from);
    }

    @When("{party} updates the permission of {party} with an empty value")
    public void updatesWithNothing(Party by, Party of) {
        send(calls.grantAtAddress(caller(by), jobs.the(), parties.username(of), ""));
    }

    @When("{party} grants an empty value to {party} on the collection")
    public void grantsNothing(Party by, Party of) {
        send(calls.grant(caller(by), jobs.the(), parties.username(of), ""));
    }

    @When("{party} updates the permission of {party} with an empty value by a form")
    public void updatesWithNothingByForm(Party by, Party of) {
        send(calls.grantByForm(caller(by), jobs.the(), parties.username(of), ""));
    }

    @Then("the answer shows that {party} may {ability}")
    public void answerShows(Party party, Ability ability) {
        Answer answer = Judgement.accepted(conversation.lastAnswer());
        JsonNode permission = new Unwrapped(answer).value();
        assertThat(permission.path("username").asText())
                .as(answer.about("the user whose permission is shown"))
                .isEqualToIgnoringCase(parties.username(party));
        assertThat(new Unwrapped(answer).ability())
                .as(answer.about("what the permission lets %s do".formatted(party)))
                .isEqualTo(ability);
    }

    @Then("the answer links to the permission of {party}, to the job and to their profile")
    public void linksTo(Party party) {
        Answer answer = Judgement.accepted(conversation.lastAnswer());
        JsonNode links = new Unwrapped(answer).value().path("_links");
        String job = "/jobs/v2/" + jobs.the();
        assertThat(address(links, "self"))
                .as(answer.about("link of the permission to itself"))
                .endsWithIgnoringCase(job + "/pems/" + parties.username(party));
        assertThat(address(links, "parent"))
                .as(answer.about("link of the permission to its job"))
                .endsWith(job);
        assertThat(address(links, "profile"))
                .as(answer.about("link of the permission to the profile of its user"))
                .endsWithIgnoringCase("/profiles/v2/" + parties.username(party));
    }

    /** The decoded address: names in it may be percent-encoded or not. */
    private static String address(JsonNode links, String name) {
        return Plain.address(links.path(name).path("href").asText());
    }

    private void send(Request request) {
        conversation.had(request, http.send(request));
    }

    private Caller caller(Party party) {
        return parties.caller(party);
    }
}
