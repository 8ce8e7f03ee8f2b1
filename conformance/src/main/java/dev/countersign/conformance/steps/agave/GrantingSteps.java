package dev.countersign.conformance.steps.agave;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.TargetHttp;
import dev.countersign.conformance.scenario.agave.AccessLevel;
import dev.countersign.conformance.scenario.agave.AgaveJobCalls;
import dev.countersign.conformance.scenario.agave.CreatedJobs;
import dev.countersign.conformance.scenario.agave.JobActor;
import dev.countersign.conformance.scenario.agave.JobActors;
import dev.countersign.conformance.scenario.agave.JobGrants;
import dev.countersign.conformance.scenario.agave.NormalizedPermissions;
import dev.countersign.conformance.scenario.agave.UnwrappedResult;
import dev.countersign.conformance.steps.ResponseAssertions;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** Steps about granting and revoking permissions. */
public record GrantingSteps(
        CreatedJobs jobs,
        AgaveJobCalls calls,
        JobGrants grants,
        JobActors parties,
        TargetHttp http,
        Conversation conversation) {
    @Given("{actor} has granted {level} on the job to {actor}")
    public void hasGranted(JobActor by, String value, JobActor to) {
        grants.give(by, jobs.the(), to, value);
    }

    @Given("{actor} has granted {level} on the other job to {actor}")
    public void hasGrantedOnOther(JobActor by, String value, JobActor to) {
        grants.give(by, jobs.other(), to, value);
    }

    @Given("{actor} has taken the permission of {actor} away")
    public void hasTakenAway(JobActor by, JobActor from) {
        grants.take(by, jobs.the(), from);
    }

    @When("{actor} grants {level} on the job to {actor}")
    public void grants(JobActor by, String value, JobActor to) {
        send(calls.grant(caller(by), jobs.the(), parties.username(to), value));
    }

    @When("{actor} grants {level} on the other job to {actor}")
    public void grantsOnOther(JobActor by, String value, JobActor to) {
        send(calls.grant(caller(by), jobs.other(), parties.username(to), value));
    }

    @Then("{actor} can grant {level} on the job to {actor}")
    public void canGrant(JobActor by, String value, JobActor to) {
        hasGranted(by, value, to);
    }

    @Then("{actor} can grant {level} on the other job to {actor}")
    public void canGrantOnOther(JobActor by, String value, JobActor to) {
        hasGrantedOnOther(by, value, to);
    }

    @When("{actor} grants {level} at the address of {actor}")
    public void grantsAtAddress(JobActor by, String value, JobActor to) {
        send(calls.grantAtAddress(caller(by), jobs.the(), parties.username(to), value));
    }

    @Then("{actor} can grant {level} at the address of {actor}")
    public void canGrantAtAddress(JobActor by, String value, JobActor to) {
        JobGrants.accepted(http.send(calls.grantAtAddress(caller(by), jobs.the(), parties.username(to), value)));
    }

    @When("{actor} grants {level} to {actor} by a form")
    public void grantsByForm(JobActor by, String value, JobActor to) {
        send(calls.grantByForm(caller(by), jobs.the(), parties.username(to), value));
    }

    @When("{actor} takes the permission of {actor} away")
    public void takesAway(JobActor by, JobActor from) {
        send(calls.revoke(caller(by), jobs.the(), parties.username(from)));
    }

    @Then("{actor} can take the permission of {actor} away")
    public void canTakeAway(JobActor by, JobActor from) {
        hasTakenAway(by, from);
    }

    @When("{actor} updates the permission of {actor} with an empty value")
    public void updatesWithNothing(JobActor by, JobActor of) {
        send(calls.grantAtAddress(caller(by), jobs.the(), parties.username(of), ""));
    }

    @When("{actor} grants an empty value to {actor} on the collection")
    public void grantsNothing(JobActor by, JobActor of) {
        send(calls.grant(caller(by), jobs.the(), parties.username(of), ""));
    }

    @When("{actor} updates the permission of {actor} with an empty value by a form")
    public void updatesWithNothingByForm(JobActor by, JobActor of) {
        send(calls.grantByForm(caller(by), jobs.the(), parties.username(of), ""));
    }

    @Then("the answer shows that {actor} may {ability}")
    public void answerShows(JobActor actor, AccessLevel ability) {
        Response answer = ResponseAssertions.accepted(conversation.lastAnswer());
        JsonNode permission = new UnwrappedResult(answer).value();
        assertThat(permission.path("username").asText())
                .as(answer.about("the user whose permission is shown"))
                .isEqualToIgnoringCase(parties.username(actor));
        assertThat(new UnwrappedResult(answer).ability())
                .as(answer.about("what the permission lets %s do".formatted(actor)))
                .isEqualTo(ability);
    }

    @Then("the answer links to the permission of {actor}, to the job and to their profile")
    public void linksTo(JobActor actor) {
        Response answer = ResponseAssertions.accepted(conversation.lastAnswer());
        JsonNode links = new UnwrappedResult(answer).value().path("_links");
        String job = "/jobs/v2/" + jobs.the();
        assertThat(address(links, "self"))
                .as(answer.about("link of the permission to itself"))
                .endsWithIgnoringCase(job + "/pems/" + parties.username(actor));
        assertThat(address(links, "parent"))
                .as(answer.about("link of the permission to its job"))
                .endsWith(job);
        assertThat(address(links, "profile"))
                .as(answer.about("link of the permission to the profile of its user"))
                .endsWithIgnoringCase("/profiles/v2/" + parties.username(actor));
    }

    /** The decoded address: names in it may be percent-encoded or not. */
    private static String address(JsonNode links, String name) {
        return NormalizedPermissions.address(links.path(name).path("href").asText());
    }

    private void send(Request request) {
        conversation.record(request, http.send(request));
    }

    private Caller caller(JobActor actor) {
        return parties.caller(actor);
    }
}
