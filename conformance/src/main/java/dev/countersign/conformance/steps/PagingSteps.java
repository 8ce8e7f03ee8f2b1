package dev.countersign.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.Catalogue;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.Creation;
import dev.countersign.conformance.scenario.OwnResources;
import dev.countersign.conformance.scenario.People;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Query;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.Simulation;
import dev.countersign.conformance.scenario.Walked;
import dev.countersign.conformance.scenario.Walks;
import dev.countersign.conformance.wire.Answer;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Steps about reading the catalogue page by page. */
public final class PagingSteps {
    private static final List<Integer> SUPPORTED = List.of(10, 25, 50, 100, 250);
    private static final String SIZE = "itemsPerPage";

    private final ResourceCalls calls;
    private final Catalogue catalogue;
    private final Conversation conversation;
    private final OwnResources resources;
    private final People people;
    private final Creation creation;
    private final Simulation simulation;
    private final Walks walks;

    public PagingSteps(
            ResourceCalls calls,
            Catalogue catalogue,
            Conversation conversation,
            OwnResources resources,
            People people,
            Creation creation,
            Simulation simulation,
            Walks walks) {
        this.calls = calls;
        this.catalogue = catalogue;
        this.conversation = conversation;
        this.resources = resources;
        this.people = people;
        this.creation = creation;
        this.simulation = simulation;
        this.walks = walks;
    }

    @ParameterType("requiring|preferring")
    public Query consistency(String wish) {
        return Query.of("consistency", wish.equals("requiring") ? "REQUIRE" : "PREFER");
    }

    @When("{person} browses once with each supported number of items per page")
    public void browsesWithEachSize(Person person) {
        SUPPORTED.forEach(size ->
                walks.made(new Walked(List.of(calls.send(calls.browse(people.caller(person), pagesOf(size)))))));
    }

    @Then("each page says how many items were asked for")
    public void eachPageSaysItsSize() {
        for (int page = 0; page < SUPPORTED.size(); page++) {
            Answer answer = Judgement.accepted(walks.all().get(page).last());
            assertThat(answer.body().path(SIZE).asInt())
                    .as(answer.about("itemsPerPage of the page"))
                    .isEqualTo(SUPPORTED.get(page));
        }
    }

    @Then("no page holds more items than were asked for")
    public void noPageHoldsMore() {
        for (int page = 0; page < SUPPORTED.size(); page++) {
            Answer answer = Judgement.accepted(walks.all().get(page).last());
            assertThat(answer.body().path("items").size())
                    .as(answer.about("number of items on a page for %d".formatted(SUPPORTED.get(page))))
                    .isLessThanOrEqualTo(SUPPORTED.get(page));
        }
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
            Judgement.accepted(calls.send(
                    calls.delete(busy, List.of(made.get(0).id(), made.get(2).id()))));
        }));
    }

    @When("{person} walks through the resources, {int} items per page, waiting {int} seconds before each page")
    public void walksSlowly(Person person, int size, int seconds) {
        simulation.require("clock", "the target's time can't be moved, and nobody waits for minutes");
        List<Answer> pages = new ArrayList<>();
        Answer page = Judgement.accepted(calls.send(calls.browse(people.caller(person), mine(size))));
        pages.add(page);
        while (page.body().path("next").isTextual()
                && pages.size() <= resources.ids().size()) {
            simulation.advance(Duration.ofSeconds(seconds));
            Query next = mine(size).and("next", page.body().path("next").textValue());
            page = Judgement.accepted(calls.send(calls.browse(people.caller(person), next)));
            pages.add(page);
        }
        walks.made(new Walked(pages));
    }

    @When("{person} walks through the resources, {int} items per page, {consistency} consistency")
    public void walksConsistently(Person person, int size, Query consistency) {
        walks.made(catalogue.walk(people.caller(person), mine(size).and(consistency)));
    }

    @When(
            "{person} walks through the resources, {int} items per page, {consistency} consistency, and deletes one that was shown meanwhile")
    public void walksWhileDeleting(Person person, int size, Query consistency) {
        Caller caller = people.caller(person);
        Query query = mine(size).and(consistency);
        String shown = firstShown(caller, query);
        walks.made(catalogue.walk(
                caller, query, () -> Judgement.accepted(calls.send(calls.delete(caller, List.of(shown))))));
    }

    @When("{person} browses for the resources, {int} items per page")
    public void browsesForThem(Person person, int size) {
        Request request = calls.browse(people.caller(person), mine(size));
        walks.made(new Walked(List.of(conversation.had(request, calls.send(request)))));
    }

    @When("{person} asks for the next page with the same criteria")
    public void asksForTheNext(Person person) {
        Answer page = Judgement.accepted(conversation.lastAnswer());
        Request next =
                conversation.lastRequest().with("next", page.body().path("next").asText());
        walks.made(new Walked(List.of(page, conversation.had(next, calls.send(next)))));
    }

    @Then("the walk shows each of the resources once")
    public void showsEachOnce() {
        Walked walk = walks.last();
        Judgement.accepted(walk.last());
        assertThat(walk.ids())
                .as(walk.last().about("ids that the walk has shown, page by page"))
                .containsExactlyInAnyOrderElementsOf(resources.ids());
    }

    @Then("the two pages together show each of the resources once")
    public void pagesShowEachOnce() {
        showsEachOnce();
    }

    @Then("the walk shows each of the resources once, unless the very first page was refused")
    public void showsEachOnceUnlessRefused() {
        Walked walk = walks.last();
        if (walk.pages().size() > 1 || !walk.last().isRefusal()) {
            showsEachOnce();
        }
    }

    @Then("the walk fails, or shows each of the resources once")
    public void failsOrShowsEachOnce() {
        if (!walks.last().last().isRefusal()) {
            showsEachOnce();
        }
    }

    @Then("the walk goes on to its end")
    public void goesOn() {
        Judgement.accepted(walks.last().last());
    }

    @Then("both walks show the same items in the same order")
    public void sameOrder() {
        showsEachOnce();
        assertThat(walks.last().ids())
                .as(walks.last().last().about("ids in the order of the second walk"))
                .isEqualTo(walks.first().ids());
    }

    @Then("the walk shows no item twice")
    public void showsNothingTwice() {
        assertThat(walks.last().ids())
                .as(walks.last().last().about("ids that the walk has shown"))
                .doesNotHaveDuplicates();
    }

    @Then("each of the resources is part of the walk")
    public void eachIsPartOfTheWalk() {
        assertThat(walks.last().ids())
                .as(walks.last().last().about("ids that the walk has shown"))
                .containsAll(resources.ids());
    }

    @Then("the page names a next page")
    public void namesNext() {
        Answer page = Judgement.accepted(conversation.lastAnswer());
        assertThat(page.body().path("next").isTextual())
                .as(page.about("the page must name a next page, because there are more items"))
                .isTrue();
    }

    @Then("the last page names no next page")
    public void lastNamesNoNext() {
        Answer page = Judgement.accepted(walks.last().last());
        assertThat(page.body().path("next").isNull())
                .as(page.about("next must be null on the last page"))
                .isTrue();
    }

    private String firstShown(Caller caller, Query query) {
        Answer page = calls.send(calls.browse(caller, query));
        return page.isSuccess()
                ? Judgement.ids(page.body()).get(0)
                : resources.ids().get(0);
    }

    private Query mine(int size) {
        return Query.only(resources.ids()).and(pagesOf(size));
    }

    private static Query pagesOf(int size) {
        return Query.of(SIZE, Integer.toString(size));
    }
}
