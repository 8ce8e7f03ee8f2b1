package dev.countersign.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.finding.DeviationError;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResource;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.Filters;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Query;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.ResourceBrowser;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.ResourceCreator;
import dev.countersign.conformance.scenario.Responses;
import dev.countersign.conformance.scenario.Results;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/** Steps about browsing the catalog. */
public record BrowsingSteps(
        ResourceCalls calls,
        ResourceBrowser catalogue,
        Conversation conversation,
        Results results,
        Responses answers,
        CreatedResources resources,
        KnownUsers people,
        ResourceCreator creation) {
    @Then("{person} finds the resource when browsing")
    public void finds(Person person) {
        finds(person, resources.the(), true);
    }

    @Then("{person} does not find the resource when browsing")
    public void doesNotFind(Person person) {
        finds(person, resources.the(), false);
    }

    @Given("{person} finds each of the resources when browsing")
    public void findsEach(Person person) {
        resources.all().forEach(own -> finds(person, own, true));
    }

    @When("{person} browses the catalog without asking for additional data")
    public void browsesForNothingElse(Person person) {
        results.set(catalogue.walk(people.caller(person), AdditionalData.NONE.and("itemsPerPage", "250")));
    }

    @When("{person} browses for the second of them only, with all additional data and {int} items per page")
    public void browsesForTheSecond(Person person, int size) {
        Query query = Query.only(List.of(resources.ids().get(1)))
                .and(AdditionalData.ALL)
                .and("itemsPerPage", Integer.toString(size));
        browse(person, query);
    }

    @When("{person} browses for the second and the last of them")
    public void browsesForTwo(Person person) {
        browse(person, Query.only(secondAndLast()));
    }

    @Then("the page shows the second of the resources and nothing else")
    public void showsTheSecond() {
        showsExactly(List.of(resources.ids().get(1)));
    }

    @Then("the page shows the second and the last of the resources and nothing else")
    public void showsTheSecondAndTheLast() {
        showsExactly(secondAndLast());
    }

    @Then("the page says that it is for {int} items")
    public void saysItsSize(int size) {
        Response page = ResponseAssertions.accepted(conversation.lastAnswer());
        assertThat(page.body().path("itemsPerPage").asInt())
                .as(page.about("itemsPerPage of the page"))
                .isEqualTo(size);
    }

    @Then("the resource is among the results")
    public void isAmongTheResults() {
        String id = resources.the().id();
        if (results.pageWith(id).isEmpty()) {
            throw new DeviationError(
                    Filters.deviation(results.last().exchange(), Deviation.ITEMS, "resource " + id, "not found"));
        }
    }

    @Then("the resource is among the results, as it was specified")
    public void isAmongTheResultsAsSpecified() {
        isAmongTheResults();
        CreatedResource own = resources.the();
        Response page = results.pageWith(own.id()).orElseThrow();
        conversation.record(conversationRequest(), page);
        ResponseAssertions.specified(page, ResourceJson.resource(page, own.id()), own.specification());
    }

    @Then("the resource is not among the results")
    public void isNotAmongTheResults() {
        String id = resources.the().id();
        results.pageWith(id).ifPresent(page -> {
            throw new DeviationError(
                    Filters.deviation(page.exchange(), Deviation.ITEMS, "nothing of resource " + id, "found"));
        });
    }

    @When("{person} retrieves, browses and searches for the resource")
    public void readsInEveryWay(Person person) {
        CreatedResource own = resources.the();
        answers.set(List.of(
                calls.send(calls.retrieve(people.caller(person), own.id(), Query.NOTHING_SPECIAL)),
                calls.send(calls.browse(people.caller(person), Query.only(List.of(own.id())))),
                calls.send(calls.search(
                        people.caller(person), creation.special(own.specification()), Query.NOTHING_SPECIAL))));
    }

    private void finds(Person person, CreatedResource own, boolean expected) {
        catalogue.browseFor(people.caller(person), own.id(), Query.NOTHING_SPECIAL, expected);
    }

    private void browse(Person person, Query query) {
        Request request = calls.browse(people.caller(person), query);
        results.set(conversation.record(request, calls.send(request)));
    }

    private void showsExactly(List<String> ids) {
        Response page = ResponseAssertions.accepted(conversation.lastAnswer());
        assertThat(ResponseAssertions.ids(page.body()))
                .as(page.about("ids on the page"))
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    private List<String> secondAndLast() {
        List<String> ids = resources.ids();
        return List.of(ids.get(1), ids.get(ids.size() - 1));
    }

    private Request conversationRequest() {
        return calls.browse(resources.the().creator(), Query.NOTHING_SPECIAL);
    }
}
