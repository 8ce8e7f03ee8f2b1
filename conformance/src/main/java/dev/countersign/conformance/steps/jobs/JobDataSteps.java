package dev.countersign.conformance.steps.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.Own;
import dev.countersign.conformance.scenario.OwnResources;
import dev.countersign.conformance.scenario.People;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Query;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.ThisScenario;
import dev.countersign.conformance.steps.AdditionalDataSteps;
import dev.countersign.conformance.steps.Judgement;
import dev.countersign.conformance.steps.Vocabulary.Reading;
import dev.countersign.conformance.wire.Answer;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import dev.countersign.conformance.scenario.NotFound;

/** Steps about the application that a job runs, in what is shown and in what is filtered. */
public final class JobDataSteps {
    private static final String FILTER = "filterApplication";

    private final ResourceCalls calls;
    private final Conversation conversation;
    private final OwnResources resources;
    private final People people;
    private final AdditionalDataSteps data;
    private final ThisScenario scenario;
    private final NotFound notFound;

    public JobDataSteps(
            ResourceCalls calls,
            Conversation conversation,
            OwnResources resources,
            People people,
            AdditionalDataSteps data,
            ThisScenario scenario,
            NotFound notFound) {
        this.calls = calls;
        this.conversation = conversation;
        this.resources = resources;
        this.people = people;
        this.data = data;
        this.scenario = scenario;
        this.notFound = notFound;
    }

    @When("{person} reads the job by {reading}, asking for its application")
    public void readsWithApplication(Person person, Reading reading) {
        data.read(person, reading, Query.of("includeApplication", "true"));
    }

    @Then("the application is spelled out")
    public void isSpelledOut() {
        assertThat(application().isObject())
                .as(conversation.lastAnswer().about("whether status.resolvedApplication is there"))
                .isTrue();
    }

    @Then("it is not when {person} reads the job by {reading} without asking")
    public void isNotSpelledOut(Person person, Reading reading) {
        data.read(person, reading, Query.NOTHING_SPECIAL);
        assertThat(application().isObject())
                .as(conversation.lastAnswer().about("whether status.resolvedApplication is there"))
                .isFalse();
    }

    @When("{person} retrieves the job, filtering for its application")
    public void retrievesFiltering(Person person) {
        Own own = resources.the();
        send(calls.retrieve(
                people.caller(person),
                own.id(),
                Query.of(
                        FILTER,
                        own.specification().path("application").path("name").asText())));
    }

    @Then("{person} does not find it, filtering for another application")
    public void doesNotFindFiltering(Person person) {
        notFound.named(
                send(calls.retrieve(people.caller(person), resources.the().id(), Query.of(FILTER, scenario.name()))));
    }

    private JsonNode application() {
        Answer answer = Judgement.accepted(conversation.lastAnswer());
        JsonNode body = answer.body();
        JsonNode job = body.has("items") ? body.path("items").path(0) : body;
        return job.path("status").path("resolvedApplication");
    }

    private Answer send(Request request) {
        return conversation.had(request, calls.send(request));
    }
}
