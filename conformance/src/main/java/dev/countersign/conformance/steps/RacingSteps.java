package dev.countersign.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.Grantee;
import dev.countersign.conformance.scenario.Grants;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.PageWalks;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Query;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.ResourceBrowser;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.ResourceCreator;
import dev.countersign.conformance.scenario.ResourceReader;
import dev.countersign.conformance.scenario.Responses;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Steps in which several requests are sent concurrently. The result must match some sequential order of them. */
public record RacingSteps(
        ResourceCalls calls,
        ResourceBrowser catalogue,
        ResourceCreator creation,
        Grants grants,
        ResourceReader resourceReader,
        CreatedResources resources,
        KnownUsers people,
        Responses answers,
        PageWalks walks) {
    private static final Query WITH_OTHERS = Query.of("includeOthers", "true");

    @When("{person} asks for initialization {int} times at the same moment")
    public void asksForInitialization(Person person, int times) {
        answers.set(calls.sendTogether(Collections.nCopies(times, calls.init(people.caller(person)))));
    }

    @When(
            "{person} gives {permissions}, and at the same moment {permissions}, on the first of the resources to {grantee}")
    public void givesAtTheSameMoment(Person person, List<String> some, List<String> others, Grantee to) {
        String first = resources.ids().get(0);
        answers.set(calls.sendTogether(List.of(giving(person, first, some, to), giving(person, first, others, to))));
    }

    /** The expected result of each order is read from a resource on which the grants were made in that order. */
    @Then("there {grantee} holds what {person} leaves him by giving {permissions} before {permissions}, or after")
    public void holdsWhatOneOrderLeaves(Grantee to, Person person, List<String> some, List<String> others) {
        Set<JsonNode> oneWay = leftBy(person, to, resources.ids().get(1), some, others);
        Set<JsonNode> theOther = leftBy(person, to, resources.ids().get(2), others, some);
        Response answer = shown(person, resources.ids().get(0));
        assertThat(held(answer))
                .as(answer.about("permissions of others after two were given at the same moment"))
                .isIn(oneWay, theOther)
                .isNotEmpty();
    }

    @When(
            "{person} walks through the resources, {int} items per page, while at the moment of each page {person} creates or deletes one of his own")
    public void walksAtTheSameMoment(Person person, int size, Person other) {
        Caller walker = people.caller(person);
        Caller busy = people.caller(other);
        Deque<String> made = new ArrayDeque<>();
        Query query = Query.only(resources.ids()).and(Query.of(WalkingSteps.SIZE, Integer.toString(size)));
        walks.made(catalogue.walk(query, page -> {
            List<Response> both = calls.sendTogether(List.of(calls.browse(walker, page), change(busy, made)));
            made.addAll(ResourceCalls.idsIn(ResponseAssertions.accepted(both.get(1))));
            return both.get(0);
        }));
    }

    /** A creation, and then the deletion of what was created. */
    private Request change(Caller busy, Deque<String> made) {
        return made.isEmpty()
                ? calls.create(busy, creation.specifications(1))
                : calls.delete(busy, List.of(made.remove()));
    }

    private Set<JsonNode> leftBy(Person person, Grantee to, String id, List<String> first, List<String> then) {
        ResponseAssertions.accepted(calls.send(giving(person, id, first, to)));
        ResponseAssertions.accepted(calls.send(giving(person, id, then, to)));
        return held(shown(person, id));
    }

    private Request giving(Person person, String id, List<String> permissions, Grantee to) {
        return calls.updateAcl(people.caller(person), List.of(grants.give(id, grants.entity(to), permissions)));
    }

    private Response shown(Person person, String id) {
        return ResponseAssertions.accepted(resourceReader.at(people.caller(person), id, WITH_OTHERS));
    }

    private static Set<JsonNode> held(Response answer) {
        JsonNode others = answer.body().path("permissions").path("others");
        return StreamSupport.stream(others.spliterator(), false).collect(Collectors.toSet());
    }
}
