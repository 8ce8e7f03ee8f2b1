package dev.countersign.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.Grantee;
import dev.countersign.conformance.scenario.Grants;
import dev.countersign.conformance.scenario.ItemPosition;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.PositiveTwin;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.ResourceCreator;
import dev.countersign.conformance.scenario.ResourceReader;
import dev.countersign.conformance.scenario.ScenarioContext;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Steps about requests with several items, one of which can't be carried out. */
public record BulkSteps(
        ScenarioContext scenario,
        ResourceCreator creation,
        CreatedResources resources,
        KnownUsers people,
        Grants grants,
        ResourceCalls calls,
        Conversation conversation,
        ResourceReader resourceReader,
        PositiveTwin twin) {
    @ParameterType("a resource that never was|a resource of somebody else")
    public Obstacle obstacle(String text) {
        return text.endsWith("never was") ? Obstacle.NEVER_WAS : Obstacle.OF_SOMEBODY_ELSE;
    }

    @Given("{person} has a resource of his/their own")
    public void somebodyElseHas(Person person) {
        resources.somebodyElseHas(
                creation.made(people.caller(person), creation.specifications(1)).get(0));
    }

    @When("{person} asks for {int} resources, the {position} of an unknown product")
    public void asksForUnknownProduct(Person person, int count, ItemPosition position) {
        Caller caller = people.caller(person);
        List<JsonNode> right = creation.specifications(count);
        List<JsonNode> offending = new ArrayList<>(right);
        int place = position == ItemPosition.LAST ? count - 1 : position.in(count);
        ObjectNode wrong = right.get(place).deepCopy();
        wrong.withObject("product").put("id", scenario.name());
        offending.set(place, wrong);
        twin.setCorrected(calls.create(caller, right));
        creation.attempted(caller, offending);
    }

    @When("{person} deletes the resources, with {obstacle} in the {position} place")
    public void deletesWith(Person person, Obstacle obstacle, ItemPosition position) {
        send(calls.delete(people.caller(person), withObstacle(obstacle, position, id -> id)));
    }

    @When("{person} gives {permissions} on the resources to {grantee}, with {obstacle} in the {position} place")
    public void givesWith(
            Person person, List<String> permissions, Grantee to, Obstacle obstacle, ItemPosition position) {
        JsonNode entity = grants.entity(to);
        send(calls.updateAcl(
                people.caller(person), withObstacle(obstacle, position, id -> grants.give(id, entity, permissions))));
    }

    @When("{person} takes back what {grantee} was given on the resources, with {obstacle} in the {position} place")
    public void takesBackWith(Person person, Grantee from, Obstacle obstacle, ItemPosition position) {
        JsonNode entity = grants.entity(from);
        send(calls.updateAcl(
                people.caller(person), withObstacle(obstacle, position, id -> grants.takeBack(id, entity))));
    }

    @Then("{person} can delete the resources without it")
    public void canDeleteWithout(Person person) {
        ResponseAssertions.accepted(calls.send(calls.delete(people.caller(person), resources.ids())));
    }

    @Then("{person} can give {permissions} on the resources to {grantee} without it")
    public void canGiveWithout(Person person, List<String> permissions, Grantee to) {
        JsonNode entity = grants.entity(to);
        ResponseAssertions.accepted(calls.send(calls.updateAcl(
                people.caller(person),
                resources.ids().stream()
                        .map(id -> grants.give(id, entity, permissions))
                        .toList())));
    }

    @Then("{person} can take back what {grantee} was given on the resources without it")
    public void canTakeBackWithout(Person person, Grantee from) {
        JsonNode entity = grants.entity(from);
        ResponseAssertions.accepted(calls.send(calls.updateAcl(
                people.caller(person),
                resources.ids().stream().map(id -> grants.takeBack(id, entity)).toList())));
    }

    @Then("{person}'s own resource is still there")
    public void othersResourceIsThere(Person person) {
        var answer = resourceReader.at(resources.ofSomebodyElse());
        assertThat(answer.status())
                .as(answer.about(
                        "status when %s retrieves their own resource, which must still be there".formatted(person)))
                .isEqualTo(200);
    }

    private void send(Request request) {
        conversation.record(request, calls.send(request));
    }

    private <T> List<T> withObstacle(Obstacle obstacle, ItemPosition position, Function<String, T> item) {
        List<String> ids = new ArrayList<>(resources.ids());
        ids.add(
                position.in(ids.size()),
                obstacle == Obstacle.NEVER_WAS
                        ? scenario.name()
                        : resources.ofSomebodyElse().id());
        return ids.stream().map(item).toList();
    }

    /** The defect of one item. */
    public enum Obstacle {
        NEVER_WAS,
        OF_SOMEBODY_ELSE
    }
}
