package dev.countersign.conformance.steps.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Query;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.ResourceCreator;
import dev.countersign.conformance.scenario.Responses;
import dev.countersign.conformance.scenario.ScenarioContext;
import dev.countersign.conformance.scenario.control.Charges;
import dev.countersign.conformance.scenario.control.ControlCalls;
import dev.countersign.conformance.scenario.control.ProviderLogin;
import dev.countersign.conformance.scenario.control.ProviderUpdates;
import dev.countersign.conformance.scenario.control.Registrations;
import dev.countersign.conformance.steps.Forgery;
import dev.countersign.conformance.steps.ResponseAssertions;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Steps about what a provider sees of resources at Core. */
public final class ProviderReadingSteps {
    private static final int MOST_PAGES = 100;

    private final ControlCalls calls;
    private final ProviderLogin login;
    private final ProviderUpdates news;
    private final Charges charges;
    private final ScenarioContext scenario;
    private final CreatedResources resources;
    private final ResourceCreator creation;
    private final Registrations registrations;
    private final KnownUsers people;
    private final Conversation conversation;
    private final Responses answers;
    private List<String> shown = List.of();

    public ProviderReadingSteps(
            ControlCalls calls,
            ProviderLogin login,
            ProviderUpdates news,
            Charges charges,
            ScenarioContext scenario,
            CreatedResources resources,
            ResourceCreator creation,
            Registrations registrations,
            KnownUsers people,
            Conversation conversation,
            Responses answers) {
        this.calls = calls;
        this.login = login;
        this.news = news;
        this.charges = charges;
        this.scenario = scenario;
        this.resources = resources;
        this.creation = creation;
        this.registrations = registrations;
        this.people = people;
        this.conversation = conversation;
        this.answers = answers;
    }

    @Given("{person} has created a resource too")
    public void hasCreatedToo(Person person) {
        resources.alsoAre(creation.made(people.caller(person), creation.specifications(1)));
    }

    @When("the provider retrieves the resource")
    public void retrieves() {
        send(calls.retrieve(resources.the().id(), Query.NOTHING_SPECIAL));
    }

    @When("the provider retrieves a resource that never was")
    public void retrievesWhatNeverWas() {
        send(calls.retrieve(Integer.toString(scenario.marker()), Query.NOTHING_SPECIAL));
    }

    @When("another provider retrieves the resource")
    public void anotherRetrieves() {
        send(calls.retrieve(resources.the().id(), Query.NOTHING_SPECIAL).by(login.anotherProvider()));
    }

    @Then("the provider can retrieve the resource")
    public void canRetrieve() {
        ResponseAssertions.accepted(calls.send(calls.retrieve(resources.the().id(), Query.NOTHING_SPECIAL)));
    }

    @When("the provider browses for both of them")
    public void browses() {
        Response answer = ResponseAssertions.accepted(send(calls.browse(Query.of("filterIds", ids()))));
        shown = ResponseAssertions.ids(answer.body());
    }

    @Then("it is shown both of them")
    public void isShownBoth() {
        assertThat(shown)
                .as(conversation.lastAnswer().about("resources that the provider is shown"))
                .containsExactlyInAnyOrderElementsOf(resources.ids());
    }

    @When("the provider walks through pages of {int} for all of them")
    public void walks(int itemsPerPage) {
        Query query = Query.of("filterIds", ids()).and("itemsPerPage", Integer.toString(itemsPerPage));
        List<String> walked = new ArrayList<>();
        Query page = query;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            JsonNode body =
                    ResponseAssertions.accepted(send(calls.browse(page))).body();
            walked.addAll(ResponseAssertions.ids(body));
            if (!body.path("next").isTextual()) {
                break;
            }
            page = query.and("next", body.path("next").textValue());
        }
        shown = walked;
    }

    @Then("it is shown each of them once")
    public void isShownEachOnce() {
        isShownBoth();
    }

    @Then("another provider that browses for it is not shown it")
    public void anotherIsNotShown() {
        Response answer = ResponseAssertions.accepted(
                calls.send(calls.browse(Query.of("filterIds", ids())).by(login.anotherProvider())));
        assertThat(ResponseAssertions.ids(answer.body()))
                .as(answer.about("resources that another provider is shown"))
                .isEmpty();
    }

    @When("{person} makes every kind of call that providers make about the resource")
    public void makesEveryCall(Person person) {
        makesEveryCall(people.caller(person));
    }

    @When("somebody with {forgery} makes every kind of call that providers make about the resource")
    public void makesEveryCallWithForgery(Forgery forgery) {
        makesEveryCall(forgery.instead(login.provider()));
    }

    private void makesEveryCall(Caller caller) {
        String id = resources.the().id();
        answers.set(Stream.of(
                        calls.browse(Query.of("filterIds", ids())),
                        calls.retrieve(id, Query.NOTHING_SPECIAL),
                        calls.update(List.of(news.of(id))),
                        calls.chargeCredits(List.of(charges.of(id, 1))),
                        calls.checkCredits(List.of(charges.of(id, 1))),
                        calls.register(List.of(registrations.another())))
                .map(request -> calls.send(request.by(caller)))
                .toList());
    }

    private String ids() {
        return String.join(",", resources.ids());
    }

    private Response send(Request request) {
        return conversation.record(request, calls.send(request));
    }
}
