package dev.countersign.conformance.steps.jobs;

import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Query;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.Results;
import dev.countersign.conformance.scenario.ScenarioContext;
import dev.countersign.conformance.steps.FlaggedData;
import dev.countersign.conformance.steps.ResponseAssertions;
import dev.countersign.conformance.steps.Vocabulary.Reading;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** Steps about the application of a job, as data and as a filter. */
public record JobDataSteps(
        ResourceCalls calls,
        Conversation conversation,
        CreatedResources resources,
        KnownUsers people,
        FlaggedData data,
        ScenarioContext scenario,
        Results results) {
    private static final String FILTER = "filterApplication";
    private static final String FLAG = "includeApplication";
    private static final String APPLICATION = "resolvedApplication";

    @When("{person} reads the job by {reading}, asking for its application")
    public void readsWithApplication(Person person, Reading reading) {
        data.read(person, reading, Query.of(FLAG, "true"));
    }

    @Then("the application is spelled out")
    public void isSpelledOut() {
        data.requireShown(APPLICATION, FLAG, "JOB-009");
    }

    @Then("it is not when {person} reads the job by {reading} without asking")
    public void isNotSpelledOut(Person person, Reading reading) {
        data.read(person, reading, Query.NOTHING_SPECIAL);
        data.requireLeftOut(APPLICATION, FLAG, "JOB-009");
    }

    @When("{person} browses, filtering for the application of the job")
    public void browsesFiltering(Person person) {
        browse(person, itsApplication());
    }

    @When("{person} browses, filtering for another application")
    public void browsesFilteringForAnother(Person person) {
        browse(person, scenario.name());
    }

    @When("{person} retrieves the job, filtering for another application")
    public void retrievesFilteringForAnother(Person person) {
        send(calls.retrieve(people.caller(person), resources.the().id(), Query.of(FILTER, scenario.name())));
    }

    @Then("{person} can retrieve the job, filtering for its application")
    public void canRetrieveFiltering(Person person) {
        ResponseAssertions.accepted(
                send(calls.retrieve(people.caller(person), resources.the().id(), Query.of(FILTER, itsApplication()))));
    }

    private void browse(Person person, String application) {
        Query only = Query.only(resources.ids()).and(FILTER, application);
        results.set(send(calls.browse(people.caller(person), only)));
    }

    private String itsApplication() {
        return resources.the().specification().path("application").path("name").asText();
    }

    private Response send(Request request) {
        return conversation.record(request, calls.send(request));
    }
}
