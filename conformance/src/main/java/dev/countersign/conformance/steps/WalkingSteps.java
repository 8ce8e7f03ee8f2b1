package dev.countersign.conformance.steps;

import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.PageWalk;
import dev.countersign.conformance.scenario.PageWalks;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Query;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.ResourceBrowser;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.ResourceCreator;
import dev.countersign.conformance.scenario.SimulationControl;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Steps that read the catalogue page by page. */
public record WalkingSteps(
        ResourceCalls calls,
        ResourceBrowser catalogue,
        Conversation conversation,
        CreatedResources resources,
        KnownUsers people,
        ResourceCreator creation,
        SimulationControl simulation,
        PageWalks walks) {
    static final List<Integer> SUPPORTED = List.of(10, 25, 50, 100, 250);
    static final String SIZE = "itemsPerPage";

    private static final int CHANCES = 25;

    @ParameterType("requiring|preferring")
    public Query consistency(String wish) {
        return Query.of("consistency", wish.equals("requiring") ? "REQUIRE" : "PREFER");
    }

    @ParameterType("was shown|is to come")
    public boolean progress(String which) {
        return which.equals("was shown");
    }

    @When("{person} browses once with each supported number of items per page")
    public void browsesWithEachSize(Person person) {
        SUPPORTED.forEach(size ->
                walks.made(new PageWalk(List.of(calls.send(calls.browse(people.caller(person), pagesOf(size)))))));
    }

    @When("{person} browses for the resources once with each supported number of items per page")
    public void browsesForThemWithEachSize(Person person) {
        SUPPORTED.forEach(
                size -> walks.made(new PageWalk(List.of(calls.send(calls.browse(people.caller(person), mine(size)))))));
    }

    @When("{person} walks through the resources, {int} items per page")
    public void walks(Person person, int size) {
        walks.made(catalogue.walk(people.caller(person), mine(size)));
    }

    @When("{person} walks through the resources twice, {int} items per page")
    public void walksTwice(Person person, int size) {
        walks(person, size);
        walks(person, size);
    }

    @When("{person} walks through the resources, {int} items per page and again {int} items per page")
    public void walksWithSizes(Person person, int size, int other) {
        walks(person, size);
        walks(person, other);
    }

    @When("{person} walks through the whole catalogue, {int} items per page")
    public void walksThroughEverything(Person person, int size) {
        walks.made(catalogue.walk(people.caller(person), pagesOf(size)));
    }

    @When(
            "{person} walks through the resources, {int} items per page, while {person} creates and deletes some of his own")
    public void walksWhileOthersChange(Person person, int size, Person other) {
        walks.made(catalogue.walk(people.caller(person), mine(size), () -> {
            Caller busy = people.caller(other);
            var made = creation.made(busy, creation.specifications(3));
            ResponseAssertions.accepted(calls.send(
                    calls.delete(busy, List.of(made.get(0).id(), made.get(2).id()))));
        }));
    }

    @When("{person} walks through the resources, {int} items per page, waiting {int} seconds before each page")
    public void walksSlowly(Person person, int size, int seconds) {
        simulation.require("clock", "the target's time can't be moved, and nobody waits for minutes");
        List<Response> pages = new ArrayList<>();
        Response page = ResponseAssertions.accepted(calls.send(calls.browse(people.caller(person), mine(size))));
        pages.add(page);
        while (page.body().path("next").isTextual()
                && pages.size() <= resources.ids().size()) {
            simulation.advance(Duration.ofSeconds(seconds));
            Query next = mine(size).and("next", page.body().path("next").textValue());
            page = ResponseAssertions.accepted(calls.send(calls.browse(people.caller(person), next)));
            pages.add(page);
        }
        walks.made(new PageWalk(pages));
    }

    @When("{person} walks through the resources, {int} items per page, {consistency} consistency")
    public void walksConsistently(Person person, int size, Query consistency) {
        Query query = mine(size).and(consistency);
        PageWalk walk = catalogue.walk(people.caller(person), query);
        for (int again = 1; again < CHANCES && isBrokenOff(walk); again++) {
            walk = catalogue.walk(people.caller(person), query);
        }
        walks.made(walk);
    }

    /** Other clients may be active, and a target that only detects that something has changed may refuse the next page. */
    private static boolean isBrokenOff(PageWalk walk) {
        return walk.pages().size() > 1 && walk.last().isRefusal();
    }

    @When(
            "{person} walks through the resources, {int} items per page, {consistency} consistency, and meanwhile deletes one that {progress}")
    public void walksWhileDeleting(Person person, int size, Query consistency, boolean shown) {
        Caller caller = people.caller(person);
        Query query = mine(size).and(consistency);
        String deleted = oneThatIs(shown, caller, query);
        walks.made(catalogue.walk(
                caller, query, () -> ResponseAssertions.accepted(calls.send(calls.delete(caller, List.of(deleted))))));
    }

    @When("{person} browses for the resources, {int} items per page")
    public void browsesForThem(Person person, int size) {
        Request request = calls.browse(people.caller(person), mine(size));
        walks.made(new PageWalk(List.of(conversation.record(request, calls.send(request)))));
    }

    @When("{person} asks for the next page with the same criteria")
    public void asksForTheNext(Person person) {
        Response page = ResponseAssertions.accepted(conversation.lastAnswer());
        Request next =
                conversation.lastRequest().with("next", page.body().path("next").asText());
        walks.made(new PageWalk(List.of(page, conversation.record(next, calls.send(next)))));
    }

    /** A resource that is on the first page, or one that is not. Without a first page it may be any. */
    private String oneThatIs(boolean shown, Caller caller, Query query) {
        Response page = calls.send(calls.browse(caller, query));
        List<String> first = page.isSuccess() ? ResponseAssertions.ids(page.body()) : List.of();
        return resources.ids().stream()
                .filter(id -> first.contains(id) == shown)
                .findFirst()
                .orElseGet(() -> resources.ids().get(0));
    }

    private Query mine(int size) {
        return Query.only(resources.ids()).and(pagesOf(size));
    }

    private static Query pagesOf(int size) {
        return Query.of(SIZE, Integer.toString(size));
    }
}
