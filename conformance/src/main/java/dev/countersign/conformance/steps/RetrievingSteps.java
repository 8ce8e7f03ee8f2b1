package dev.countersign.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.finding.Deviations;
import dev.countersign.conformance.finding.Precondition;
import dev.countersign.conformance.finding.PreconditionFailedException;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResource;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.NotFound;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Query;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.ResourceReader;
import dev.countersign.conformance.scenario.ScenarioContext;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import org.jspecify.annotations.Nullable;

/** Steps about retrieving one resource. */
public final class RetrievingSteps {
    private final ScenarioContext scenario;
    private final ResourceCalls calls;
    private final Conversation conversation;
    private final CreatedResources resources;
    private final KnownUsers people;
    private final ResourceReader resourceReader;
    private final NotFound notFound;
    private @Nullable Response first;

    public RetrievingSteps(
            ScenarioContext scenario,
            ResourceCalls calls,
            Conversation conversation,
            CreatedResources resources,
            KnownUsers people,
            ResourceReader resourceReader,
            NotFound notFound) {
        this.scenario = scenario;
        this.calls = calls;
        this.conversation = conversation;
        this.resources = resources;
        this.people = people;
        this.resourceReader = resourceReader;
        this.notFound = notFound;
    }

    /** Otherwise the following steps would show nothing about the grants under test. */
    @Given("{person} cannot retrieve any of the resources before")
    public void cannotRetrieveAnyBefore(Person person) {
        for (String id : resources.ids()) {
            Response before = resourceReader.at(people.caller(person), id);
            if (before.isSuccess()) {
                throw new PreconditionFailedException(
                        Precondition.at(Deviations.status(before, "refused (4xx)")),
                        before.about("%s can retrieve resource %s before anything is given".formatted(person, id)));
            }
        }
    }

    @When("{person} retrieves the resource")
    public void retrieves(Person person) {
        send(calls.retrieve(people.caller(person), resources.the().id(), Query.NOTHING_SPECIAL));
    }

    @When("{person} retrieves the resource with all additional data")
    public void retrievesAll(Person person) {
        send(calls.retrieve(people.caller(person), resources.the().id(), AdditionalData.ALL));
    }

    @When("{person} retrieves a resource that never was")
    public void retrievesWhatNeverWas(Person person) {
        send(calls.retrieve(people.caller(person), scenario.name(), Query.NOTHING_SPECIAL));
    }

    @When("{person} retrieves the resource twice with all additional data")
    public void retrievesTwice(Person person) {
        retrievesAll(person);
        first = conversation.lastAnswer();
        retrievesAll(person);
    }

    @Then("both answers are the same")
    public void answersAreTheSame() {
        Response second = ResponseAssertions.accepted(conversation.lastAnswer());
        assertThat(second.body())
                .as(second.about("second answer, which must equal the first"))
                .isEqualTo(ResponseAssertions.accepted(firstAnswer()).body());
    }

    @Then("{person} can retrieve the resource")
    public void canRetrieve(Person person) {
        ResponseAssertions.accepted(
                resourceReader.at(people.caller(person), resources.the().id()));
    }

    @Then("{person} can retrieve the resource as it was specified")
    public void canRetrieveAsSpecified(Person person) {
        CreatedResource own = resources.the();
        Response answer = ResponseAssertions.accepted(resourceReader.at(people.caller(person), own.id()));
        ResponseAssertions.specified(answer, ResourceJson.resource(answer, own.id()), own.specification());
    }

    @Then("{person} cannot retrieve the resource")
    public void cannotRetrieve(Person person) {
        notFound.hidden(resourceReader.at(people.caller(person), resources.the().id()));
    }

    @Then("{person} can retrieve the resource in the project")
    public void canRetrieveInTheProject(Person person) {
        people.worksInTheProject(person);
        canRetrieve(person);
    }

    @Then("{person} can retrieve each of the resources")
    public void canRetrieveEach(Person person) {
        resources.ids().forEach(id -> ResponseAssertions.accepted(resourceReader.at(people.caller(person), id)));
    }

    @Then("{person} can retrieve none of the resources")
    public void canRetrieveNone(Person person) {
        resources.ids().forEach(id -> notFound.hidden(resourceReader.at(people.caller(person), id)));
    }

    @Then("{person} can retrieve each of the resources, filtering for both of them")
    public void canRetrieveEachFiltering(Person person) {
        resources
                .ids()
                .forEach(id -> ResponseAssertions.accepted(
                        resourceReader.at(people.caller(person), id, Query.only(resources.ids()))));
    }

    private Response firstAnswer() {
        if (first == null) {
            throw new IllegalStateException("nothing was retrieved twice yet");
        }
        return first;
    }

    private void send(Request request) {
        conversation.record(request, calls.send(request));
    }
}
