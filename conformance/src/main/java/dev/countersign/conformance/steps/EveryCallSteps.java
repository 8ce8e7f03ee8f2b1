package dev.countersign.conformance.steps;

import dev.countersign.conformance.finding.DeviationError;
import dev.countersign.conformance.finding.Deviations;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.EveryCall;
import dev.countersign.conformance.scenario.Grantee;
import dev.countersign.conformance.scenario.Grants;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Query;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.Responses;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Steps about several calls that all have the same kind of response. */
public record EveryCallSteps(
        EveryCall everyCall,
        ResourceCalls calls,
        Grants grants,
        Responses answers,
        CreatedResources resources,
        KnownUsers people) {
    private static final Set<Integer> CLOSED = Set.of(401, 403);

    /** A call that the target does not offer, or refuses, is checked by the requirement about that call alone. */
    @When("{person} makes every kind of call about the resource")
    public void makesEveryCall(Person person) {
        answers.set(everyCall.about(resources.the(), people.caller(person)).stream()
                .filter(Response::isSuccess)
                .toList());
    }

    @When("{person} asks for initialization {int} times")
    public void asksForInitialization(Person person, int times) {
        answers.set(IntStream.range(0, times)
                .mapToObj(time -> calls.send(calls.init(people.caller(person))))
                .toList());
    }

    @When("{person} reads and deletes the resource")
    public void readsAndDeletes(Person person) {
        Caller caller = people.caller(person);
        String id = resources.the().id();
        var entity = grants.entity(new Grantee(person, false));
        answers.set(List.of(
                calls.send(calls.retrieve(caller, id, Query.NOTHING_SPECIAL)),
                calls.send(calls.updateAcl(caller, List.of(grants.give(id, entity, List.of("READ"))))),
                calls.send(calls.delete(caller, List.of(id)))));
    }

    @Then("every one of them is accepted")
    public void allAreAccepted() {
        answers.all().forEach(ResponseAssertions::accepted);
    }

    /** A missing call is not closed to a role. */
    @Then("none of them is closed to the role")
    public void noneIsClosed() {
        answers.all().stream()
                .filter(answer -> CLOSED.contains(answer.status()))
                .findFirst()
                .ifPresent(answer -> {
                    throw new DeviationError(Deviations.status(answer, "open to the role (neither 401 nor 403)"));
                });
    }

    @Then("every one of them is refused")
    public void allAreRefused() {
        answers.all().forEach(ResponseAssertions::refused);
    }
}
