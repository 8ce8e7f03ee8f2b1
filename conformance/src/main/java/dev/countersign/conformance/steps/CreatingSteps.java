package dev.countersign.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResource;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.Fields;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.ResourceBrowser;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.ResourceCreator;
import dev.countersign.conformance.scenario.ResourceReader;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Set;

/** Steps about creating resources. */
public record CreatingSteps(
        ResourceCreator creation,
        CreatedResources resources,
        KnownUsers people,
        ResourceBrowser catalogue,
        Conversation conversation,
        ResourceCalls calls,
        ResourceReader resourceReader) {
    @Given("{person} has created a resource")
    public void hasCreated(Person person) {
        resources.set(creation.made(people.caller(person), creation.specifications(1)));
    }

    @Given("{person} has created a resource in the project")
    public void hasCreatedInTheProject(Person person) {
        people.worksInTheProject(person);
        hasCreated(person);
    }

    @Given("{person} has created {int} resources")
    public void hasCreatedSeveral(Person person, int count) {
        resources.set(creation.made(people.caller(person), creation.specifications(count)));
    }

    @Given("{person} has created {int} more resources")
    public void hasCreatedMore(Person person, int count) {
        resources.alsoAre(creation.made(people.caller(person), creation.specifications(count)));
    }

    @Given("{person} has created a resource that soon ends")
    public void hasCreatedBrief(Person person) {
        resources.set(creation.made(people.caller(person), creation.brief(1)));
    }

    @Given("{person} has created {int} resources that soon end")
    public void hasCreatedSeveralBrief(Person person, int count) {
        resources.set(creation.made(people.caller(person), creation.brief(count)));
    }

    @When("{person} creates a resource")
    public void creates(Person person) {
        creation.attempted(people.caller(person), creation.specifications(1));
    }

    @When("{person} creates {int} resources in one request")
    public void createsSeveral(Person person, int count) {
        creation.attempted(people.caller(person), creation.specifications(count));
    }

    @Then("{person} can create a resource")
    public void canCreate(Person person) {
        creation.made(people.caller(person), creation.specifications(1));
    }

    @Then("each answered id is that of the resource in its place")
    public void idsAreInOrder() {
        for (CreatedResource own : resources.all()) {
            Response answer = ResponseAssertions.accepted(resourceReader.at(own));
            ResponseAssertions.specified(answer, ResourceJson.resource(answer, own.id()), own.specification());
        }
    }

    @When("the new ids are compared")
    public void compareIds() {
        assertThat(resources.ids()).as("ids that were answered").isNotEmpty();
    }

    @Then("all of them are different")
    public void idsAreDifferent() {
        assertThat(resources.ids())
                .as("ids of %d new resources", resources.ids().size())
                .doesNotHaveDuplicates();
    }

    @When("{person} creates a resource and claims its id, its owner, its status and when it was created")
    public void createsAndClaims(Person person) {
        Caller caller = people.caller(person);
        List<JsonNode> specifications = creation.specifications(1);
        ObjectNode item = specifications.get(0).deepCopy();
        item.put("id", Claimed.ID).put("createdAt", Claimed.CREATED_AT);
        item.putObject("owner").put("createdBy", people.username(Person.ALICE)).putNull("project");
        item.putObject("status").put("state", "claimed").put("value", Claimed.VALUE);
        creation.attempted(calls.create(caller, List.of(item)), specifications);
    }

    @Then("whatever was answered, nothing of that was believed")
    public void nothingWasBelieved() {
        if (!conversation.lastAnswer().isSuccess()) {
            noneWasCreated();
            return;
        }
        CreatedResource own = resources.the();
        Response answer = ResponseAssertions.accepted(resourceReader.at(own));
        JsonNode resource = ResourceJson.resource(answer, own.id());
        ResponseAssertions.specified(answer, resource, own.specification());
        assertThat(List.of(
                        resource.path("id").asText(),
                        "" + Fields.number(answer, resource, "/createdAt"),
                        Fields.text(answer, resource, "/owner/createdBy"),
                        Fields.text(answer, resource, "/status/state")))
                .as(answer.about("id, time of creation, creator and state, of which none may be as the client claims"))
                .doesNotContain(Claimed.ID, "" + Claimed.CREATED_AT, people.username(Person.ALICE), "claimed");
    }

    @Then("none of the resources was created")
    public void noneWasCreated() {
        assertThat(catalogue.hasAnyOf(creation.watcher(), Set.copyOf(creation.asked())))
                .as(
                        "whether %s finds any of the resources that were asked for: %s",
                        creation.watcher(), creation.asked())
                .isFalse();
    }

    /** Values that a client can't set. */
    private static final class Claimed {
        static final String ID = "claimed-by-the-client";
        static final long CREATED_AT = 1_234_567_890_123L;
        static final int VALUE = 77;

        private Claimed() {}
    }
}
