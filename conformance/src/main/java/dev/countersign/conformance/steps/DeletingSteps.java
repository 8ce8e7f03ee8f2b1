package dev.countersign.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResource;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.Eventually;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.NotFound;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.ResourceReader;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Set;

/** Steps about deleting resources, checked by what exists afterwards. */
public record DeletingSteps(
        CurrentRun run,
        ResourceCalls calls,
        Conversation conversation,
        CreatedResources resources,
        KnownUsers people,
        ResourceReader resourceReader,
        Eventually eventually,
        NotFound notFound) {
    @Given("{person} has deleted the resource")
    public void hasDeleted(Person person) {
        ResponseAssertions.accepted(calls.send(calls.delete(people.caller(person), resources.ids())));
    }

    @When("{person} deletes the resource(s)")
    public void deletes(Person person) {
        Request request = calls.delete(people.caller(person), resources.ids());
        conversation.record(request, calls.send(request));
    }

    @Then("{person} can delete the resource")
    public void canDelete(Person person) {
        hasDeleted(person);
        areGone();
    }

    @Then("the resource is still there")
    public void isThere() {
        areThere();
    }

    @Then("all of the resources are still there")
    public void areThere() {
        for (CreatedResource own : resources.all()) {
            var answer = resourceReader.at(own);
            assertThat(answer.status())
                    .as(answer.about("status when the creator retrieves a resource that must still be there"))
                    .isEqualTo(200);
            assertThat(statesOfRemoved())
                    .as(answer.about("states of a resource that is on its way out, as this one must not be"))
                    .doesNotContain(ResourceJson.state(answer, own.id()));
        }
    }

    @Then("the resource is gone")
    public void isGone() {
        areGone();
    }

    /** Some kinds keep a record of deleted resources, which has a final state once the provider has processed the deletion. */
    @Then("all of the resources are gone")
    public void areGone() {
        for (CreatedResource own : resources.all()) {
            if (statesOfRemoved().isEmpty()) {
                notFound.unknown(resourceReader.at(own));
            } else {
                eventually.see(
                        "resource %s to be one of %s".formatted(own.id(), statesOfRemoved()),
                        () -> ResourceJson.state(ResponseAssertions.accepted(resourceReader.at(own)), own.id()),
                        statesOfRemoved()::contains);
            }
        }
    }

    private Set<String> statesOfRemoved() {
        return run.kind().removal().states();
    }
}
