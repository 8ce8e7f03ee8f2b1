package dev.countersign.conformance.steps.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.Grantee;
import dev.countersign.conformance.scenario.Grants;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.ResourceReader;
import dev.countersign.conformance.scenario.SimulationControl;
import dev.countersign.conformance.steps.ResponseAssertions;
import io.cucumber.java.After;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.List;

/** Steps with injected faults of the provider. */
public record FaultSteps(
        CurrentRun run,
        SimulationControl simulation,
        ResourceCalls calls,
        Grants grants,
        CreatedResources resources,
        KnownUsers people,
        ResourceReader resourceReader,
        Conversation conversation) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int FAILURE = 500;

    @ParameterType("answers with an error|hangs up")
    public ObjectNode failure(String text) {
        ObjectNode fault = JSON.objectNode().put("kind", run.kind().name());
        return text.equals("hangs up") ? fault.put("drop", true) : fault.put("status", FAILURE);
    }

    @Given("the provider {failure} when it is asked to create")
    public void failsToCreate(ObjectNode failure) {
        simulation.provideFaults(List.of(failure.put("operation", "create")));
    }

    @Given("the provider fails at the last of {int} resources")
    public void failsAtLast(int count) {
        simulation.provideFaults(List.of(JSON.objectNode()
                .put("kind", run.kind().name())
                .put("operation", "create")
                .put("item", count - 1)
                .put("status", FAILURE)));
    }

    @Given("the provider {failure} when it is asked to change permissions")
    public void failsToShare(ObjectNode failure) {
        simulation.provideFaults(List.of(failure.put("operation", "updateAcl")));
    }

    @Given("the provider {failure} when it is asked to let go of something")
    public void failsToLetGo(ObjectNode failure) {
        simulation.provideFaults(
                List.of(failure.put("operation", run.kind().removal().operation())));
    }

    @Then("once the provider works again, the same request is accepted")
    public void isAcceptedOnceItWorks() {
        worksAgain();
        ResponseAssertions.accepted(calls.send(conversation.lastRequest()));
    }

    @Then("once the provider works again, {person} can give READ to {grantee}")
    public void canGiveOnceItWorks(Person person, Grantee to) {
        worksAgain();
        ResponseAssertions.accepted(calls.send(calls.updateAcl(
                people.caller(person),
                List.of(grants.give(resources.the().id(), grants.entity(to), List.of("READ"))))));
        ResponseAssertions.accepted(
                resourceReader.at(people.caller(to.person()), resources.the().id()));
    }

    @Then("once the provider works again, {person} can delete the resource")
    public void canDeleteOnceItWorks(Person person) {
        worksAgain();
        ResponseAssertions.accepted(calls.send(calls.delete(people.caller(person), resources.ids())));
    }

    /** Runs before the cleanup, which needs a working provider. */
    @After(value = "@needs-faults", order = 30_000)
    public void worksAgain() {
        if (simulation.offers("faults")) {
            simulation.provideFaults(List.of());
        }
    }
}
