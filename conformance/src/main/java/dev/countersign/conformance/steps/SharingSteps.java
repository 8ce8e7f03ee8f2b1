package dev.countersign.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.Grantee;
import dev.countersign.conformance.scenario.Grants;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.ResourceCreator;
import dev.countersign.conformance.scenario.ResourceReader;
import dev.countersign.conformance.scenario.ScenarioContext;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/** Steps about granting and revoking permissions. */
public record SharingSteps(
        ResourceCalls calls,
        Grants grants,
        Conversation conversation,
        CreatedResources resources,
        KnownUsers people,
        ResourceReader resourceReader,
        ResourceCreator creation,
        ScenarioContext scenario) {
    @ParameterType("everybody there is|a whole project")
    public JsonNode impossible(String text) {
        ObjectNode entity = JsonNodeFactory.instance.objectNode();
        return text.equals("everybody there is")
                ? entity.put("type", "everybody").put("username", people.username(Person.BOB))
                : entity.put("type", "project").put("projectId", "Project");
    }

    @Given("{person} has given {permissions} on the resource(s) to {grantee}")
    public void hasGiven(Person person, List<String> permissions, Grantee to) {
        ResponseAssertions.accepted(calls.send(giving(person, permissions, grants.entity(to))));
    }

    @When("{person} gives {permissions} on the resource(s) to {grantee}")
    public void gives(Person person, List<String> permissions, Grantee to) {
        send(giving(person, permissions, grants.entity(to)));
    }

    @When("{person} gives {permissions} on the resource to {grantee}, whatever the answer")
    public void tries(Person person, List<String> permissions, Grantee to) {
        gives(person, permissions, to);
    }

    @When("{person} gives {permissions} on the resource to {impossible}, whatever the answer")
    public void givesToImpossible(Person person, List<String> permissions, JsonNode entity) {
        scenario.skipShapeChecks();
        send(giving(person, permissions, entity));
    }

    @Then("{person} can give {permissions} on the resource to {grantee}")
    public void canGive(Person person, List<String> permissions, Grantee to) {
        hasGiven(person, permissions, to);
    }

    @Given("{person} has taken back what {grantee} was given")
    public void hasTakenBack(Person person, Grantee from) {
        ResponseAssertions.accepted(calls.send(takingBack(person, from)));
    }

    @When("{person} takes back what {grantee} was given")
    public void takesBack(Person person, Grantee from) {
        ResponseAssertions.accepted(send(takingBack(person, from)));
    }

    @Then("{person} can take back what {grantee} was given")
    public void canTakeBack(Person person, Grantee from) {
        hasTakenBack(person, from);
    }

    @Then("once {person} has given {permissions} on the resource to {grantee}, he can retrieve it")
    public void onceGivenCanRetrieve(Person person, List<String> permissions, Grantee to) {
        hasGiven(person, permissions, to);
        ResponseAssertions.accepted(
                resourceReader.at(people.caller(to.person()), resources.the().id()));
    }

    /** Only ADMIN allows sharing. Whatever the response is, the third person must gain no access. */
    @Then("{person} cannot share it with {person}")
    public void cannotShare(Person person, Person third) {
        Response sharing = calls.send(giving(person, List.of("READ"), grants.entity(new Grantee(third, false))));
        Response seen = resourceReader.at(people.alone(third), resources.the().id());
        assertThat(seen.isSuccess())
                .as(sharing.about("%s must gain no access by what %s gives, but is shown the resource: %s"
                        .formatted(third, person, seen.exchange().summary())))
                .isFalse();
    }

    @Given("{person} has given {person} READ on a resource of hers")
    public void hasGivenOneOfHers(Person giver, Person taker) {
        var own =
                creation.made(people.caller(giver), creation.specifications(1)).get(0);
        resources.somebodyElseHas(own);
        ResponseAssertions.accepted(calls.send(calls.updateAcl(
                own.creator(),
                List.of(grants.give(own.id(), grants.entity(new Grantee(taker, false)), List.of("READ"))))));
    }

    private Request giving(Person person, List<String> permissions, JsonNode entity) {
        return calls.updateAcl(
                people.caller(person),
                resources.ids().stream()
                        .map(id -> grants.give(id, entity, permissions))
                        .toList());
    }

    private Request takingBack(Person person, Grantee from) {
        return calls.updateAcl(
                people.caller(person),
                resources.ids().stream()
                        .map(id -> grants.takeBack(id, grants.entity(from)))
                        .toList());
    }

    private Response send(Request request) {
        return conversation.record(request, calls.send(request));
    }
}
