package dev.countersign.conformance.steps.agave;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.TargetHttp;
import dev.countersign.conformance.scenario.agave.AccessLevel;
import dev.countersign.conformance.scenario.agave.AgaveJobCalls;
import dev.countersign.conformance.scenario.agave.CreatedJobs;
import dev.countersign.conformance.scenario.agave.JobActor;
import dev.countersign.conformance.scenario.agave.JobActors;
import dev.countersign.conformance.scenario.agave.JobGrants;
import dev.countersign.conformance.scenario.agave.UnwrappedResult;
import dev.countersign.conformance.shape.Schemas;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.function.Predicate;

/** Steps about the list of permissions. */
public record ListingSteps(
        CreatedJobs jobs,
        AgaveJobCalls calls,
        JobGrants grants,
        JobActors parties,
        TargetHttp http,
        Conversation conversation) {
    @When("{actor} lists the permissions on the job")
    public void lists(JobActor actor) {
        send(calls.permissions(parties.caller(actor), jobs.the()));
    }

    @When("{actor} lists the permissions on the job with a slash at the end")
    public void listsWithSlash(JobActor actor) {
        send(calls.view(parties.caller(actor), jobs.the(), "/pems/"));
    }

    @When("{actor} lists the permissions on the job with {word} {word}")
    public void listsWith(JobActor actor, String parameter, String value) {
        send(calls.permissions(parties.caller(actor), jobs.the()).with(parameter, value));
    }

    @Then("the list shows {int} permission(s)")
    public void shows(int count) {
        Response answer = conversation.lastAnswer();
        assertThat(new UnwrappedResult(answer).usernames())
                .as(answer.about("users whose permissions are listed"))
                .hasSize(count);
    }

    @Then("the list shows that {actor} may {ability}")
    public void listShows(JobActor actor, AccessLevel ability) {
        Response answer = conversation.lastAnswer();
        assertThat(new UnwrappedResult(answer).abilities())
                .as(answer.about("what the list says of " + actor))
                .containsEntry(parties.username(actor), ability);
    }

    @Then("the owner comes first")
    public void ownerFirst() {
        Response answer = conversation.lastAnswer();
        assertThat(new UnwrappedResult(answer).usernames())
                .as(answer.about("users whose permissions are listed, the owner before all others"))
                .first()
                .asString()
                .isEqualToIgnoringCase(parties.username(JobActor.OWNER));
    }

    @Then("{actor} is listed once, as somebody who may {ability}")
    public void isListedOnce(JobActor actor, AccessLevel ability) {
        UnwrappedResult listed = grants.listed(jobs.the());
        String username = parties.username(actor);
        assertThat(listed.times(username))
                .as(listed.answer().about("how often %s is listed".formatted(actor)))
                .isEqualTo(1);
        assertThat(listed.abilities())
                .as(listed.answer().about("what the list says of " + actor))
                .containsEntry(username, ability);
    }

    @Then("{actor} is not listed")
    public void isNotListed(JobActor actor) {
        UnwrappedResult listed = grants.listed(jobs.the());
        assertThat(listed.abilities())
                .as(listed.answer().about("users whose permissions are listed"))
                .doesNotContainKey(parties.username(actor));
    }

    @Then("nobody but the owner is listed")
    public void nobodyElse() {
        nobodyElse(jobs.the());
    }

    @Then("nobody but the owner may do anything")
    public void nobodyElseMay() {
        mayDoNothing(name -> !name.equalsIgnoreCase(parties.username(JobActor.OWNER)));
    }

    @Then("neither {actor} nor {actor} may do anything")
    public void neitherMay(JobActor one, JobActor other) {
        mayDoNothing(
                name -> name.equalsIgnoreCase(parties.username(one)) || name.equalsIgnoreCase(parties.username(other)));
    }

    @Then("nobody but the owner is listed on the other job")
    public void nobodyElseOnOther() {
        nobodyElse(jobs.other());
    }

    @Then("the answer is wrapped")
    public void isWrapped() {
        Response answer = conversation.lastAnswer();
        assertThat(new UnwrappedResult(answer).isWrapped())
                .as(answer.about("whether the answer says that it is a success, beside its result"))
                .isTrue();
        assertThat(Schemas.problems("agave-envelope.json", answer.body()))
                .as(answer.about("problems of the envelope around the result"))
                .isEmpty();
    }

    @Then("the answer is bare")
    public void isBare() {
        Response answer = conversation.lastAnswer();
        assertThat(answer.body().isArray())
                .as(answer.about("whether the answer is the list and nothing around it"))
                .isTrue();
    }

    @Then("the answer takes several lines")
    public void isPretty() {
        Response answer = conversation.lastAnswer();
        assertThat(answer.text().strip())
                .as(answer.about("text of a pretty answer"))
                .contains("\n");
    }

    @Then("each entry shows {word} and nothing else")
    public void eachShows(String field) {
        Response answer = conversation.lastAnswer();
        JsonNode entries = new UnwrappedResult(answer).value();
        assertThat(entries).as(answer.about("entries of the list")).isNotEmpty().allSatisfy(entry -> assertThat(
                        entry.fieldNames())
                .toIterable()
                .as(answer.about("fields of an entry"))
                .containsExactly(field));
    }

    /** That the owner is listed too is checked by other scenarios. */
    private void nobodyElse(String job) {
        UnwrappedResult listed = grants.listed(job);
        assertThat(listed.usernames())
                .as(listed.answer().about("users whose permissions are listed, all of them the owner"))
                .allMatch(parties.username(JobActor.OWNER)::equalsIgnoreCase);
    }

    /** A service may list users without any permission. */
    private void mayDoNothing(Predicate<String> whose) {
        UnwrappedResult listed = grants.listed(jobs.the());
        assertThat(listed.abilities().entrySet())
                .as(listed.answer().about("permissions in the list of users who were granted none"))
                .noneMatch(
                        entry -> whose.test(entry.getKey()) && entry.getValue().isAny());
    }

    private void send(Request request) {
        conversation.record(request, http.send(request));
    }
}
