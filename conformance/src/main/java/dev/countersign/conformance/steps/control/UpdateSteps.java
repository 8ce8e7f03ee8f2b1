package dev.countersign.conformance.steps.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.finding.CallNames;
import dev.countersign.conformance.finding.DeviationError;
import dev.countersign.conformance.finding.Deviations;
import dev.countersign.conformance.finding.Precondition;
import dev.countersign.conformance.finding.PreconditionFailedException;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResource;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.Fields;
import dev.countersign.conformance.scenario.ItemPosition;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Query;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.ResourceReader;
import dev.countersign.conformance.scenario.ScenarioContext;
import dev.countersign.conformance.scenario.control.ControlCalls;
import dev.countersign.conformance.scenario.control.ProviderLogin;
import dev.countersign.conformance.scenario.control.ProviderUpdates;
import dev.countersign.conformance.steps.ResponseAssertions;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;

/** Steps about the updates that a provider sends about its resources. */
public record UpdateSteps(
        ControlCalls calls,
        ProviderLogin login,
        ProviderUpdates news,
        ScenarioContext scenario,
        CreatedResources resources,
        ResourceReader resourceReader,
        Conversation conversation) {
    private static final String UPDATES = "/updates";

    @When("the provider tells of the resource")
    public void tells() {
        send(calls.update(List.of(news.of(resources.the().id()))));
    }

    @When("the provider tells of the resource, and dates it to the year 1970")
    public void tellsWithDate() {
        send(calls.update(List.of(news.dated(resources.the().id(), 1))));
    }

    @When("another provider tells of the resource")
    public void anotherTells() {
        send(calls.update(List.of(news.of(resources.the().id()))).by(login.anotherProvider()));
    }

    @When("the provider tells of them and of one that never was, in the {position} place")
    public void tellsOfOneThatNeverWas(ItemPosition position) {
        List<JsonNode> items = ofAll();
        items.add(position.in(items.size()), news.of(Integer.toString(scenario.marker())));
        send(calls.update(items));
    }

    @When("somebody logs in with a refresh token that Core has not issued")
    public void logsInWithForeignToken() {
        send(login.refresh("not-issued-" + scenario.marker()));
    }

    @Then("the provider can log in with its own")
    public void canLogIn() {
        ResponseAssertions.accepted(calls.send(login.refresh(login.ownRefreshToken())));
    }

    @Then("{person} is shown what the provider has told")
    public void isShown(Person person) {
        resources.all().forEach(own -> {
            Response answer = looked(own);
            int told = providerUpdates(answer).size();
            if (told != 1) {
                throw new DeviationError(Deviations.ofField(
                        answer.exchange(),
                        UPDATES,
                        "one update that the provider has told",
                        told == 0 ? "none" : String.valueOf(told)));
            }
        });
    }

    @Then("{person} is shown nothing of it")
    public void isShownNothing(Person person) {
        resources.all().forEach(own -> {
            Response answer = looked(own);
            assertThat(providerUpdates(answer))
                    .as(answer.about("updates that must not count, as %s is shown them".formatted(person)))
                    .isEmpty();
        });
    }

    @Then("once the provider tells of the others without it, {person} is shown that")
    public void tellsWithoutIt(Person person) {
        ResponseAssertions.accepted(calls.send(calls.update(ofAll())));
        isShown(person);
    }

    @Then("once the provider tells of it itself, {person} is shown that")
    public void tellsItself(Person person) {
        tellsWithoutIt(person);
    }

    @Then("what it has told is dated to when Core received it")
    public void isDatedByCore() {
        Response answer = looked(resources.the());
        List<JsonNode> told = providerUpdates(answer);
        if (told.isEmpty()) {
            throw new PreconditionFailedException(
                    new Precondition(CallNames.of(answer.exchange()), UPDATES),
                    answer.about("the update that the provider has told must be shown, but is not"));
        }
        assertThat(told.get(0).path("timestamp").asLong())
                .as(answer.about("timestamp of the update, which can't be before the resource was created"))
                .isGreaterThanOrEqualTo(Fields.number(answer, answer.body(), "/createdAt"));
    }

    private Response looked(CreatedResource own) {
        return ResponseAssertions.accepted(
                resourceReader.at(own.creator(), own.id(), Query.of("includeUpdates", "true")));
    }

    private List<JsonNode> providerUpdates(Response answer) {
        List<JsonNode> told = new ArrayList<>();
        answer.body().path("updates").forEach(update -> {
            if (update.path("status").asText().equals(news.text())) {
                told.add(update);
            }
        });
        return told;
    }

    private List<JsonNode> ofAll() {
        List<JsonNode> items = new ArrayList<>();
        resources.ids().forEach(id -> items.add(news.of(id)));
        return items;
    }

    private void send(Request request) {
        conversation.record(request, calls.send(request));
    }
}
