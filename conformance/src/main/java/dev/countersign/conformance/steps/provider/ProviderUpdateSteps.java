package dev.countersign.conformance.steps.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.relay.RelayedExchange;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.scenario.CreatedResource;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.Eventually;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.ResourceCreator;
import dev.countersign.conformance.scenario.ResourceReader;
import dev.countersign.conformance.scenario.provider.CoreTokens;
import dev.countersign.conformance.scenario.provider.ProviderCalls;
import dev.countersign.conformance.scenario.provider.ProviderItems;
import dev.countersign.conformance.scenario.provider.Updates;
import dev.countersign.conformance.wire.Exchange;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Steps about the updates that a provider sends to Core. */
public final class ProviderUpdateSteps {
    private final CurrentRun run;
    private final ProviderCalls calls;
    private final CoreTokens tokens;
    private final ProviderItems handed;
    private final Updates updates;
    private final CreatedResources resources;
    private final ResourceCreator creation;
    private final KnownUsers people;
    private final ResourceReader resourceReader;
    private final Eventually eventually;
    private long since;
    private List<String> unheard = List.of();

    public ProviderUpdateSteps(
            CurrentRun run,
            ProviderCalls calls,
            CoreTokens tokens,
            ProviderItems handed,
            Updates updates,
            CreatedResources resources,
            ResourceCreator creation,
            KnownUsers people,
            ResourceReader resourceReader,
            Eventually eventually) {
        this.run = run;
        this.calls = calls;
        this.tokens = tokens;
        this.handed = handed;
        this.updates = updates;
        this.resources = resources;
        this.creation = creation;
        this.people = people;
        this.resourceReader = resourceReader;
        this.eventually = eventually;
    }

    @Given("Core has heard of the resource")
    public void hasHeard() {
        CreatedResource own = resources.the();
        eventually.reach(
                "an update of resource " + own.id(), () -> updates.taken(own.id(), 0), told -> !told.isEmpty());
    }

    /**
     * This resource is created later: a provider that sends nothing about the others until its end has been silent long enough.
     */
    @When("the user has another one created, which ends( meanwhile)")
    public void hasAnotherCreated() {
        since = updates.now();
        unheard = handed.ids();
        CreatedResource another =
                creation.made(people.caller(Person.USER), creation.brief(1)).get(0);
        List<String> states = run.kind().states();
        String end = states.get(states.size() - 1);
        eventually.reach(
                "resource %s to be %s".formatted(another.id(), end),
                () -> resourceReader
                        .at(another)
                        .body()
                        .path("status")
                        .path("state")
                        .asText(),
                end::equals);
    }

    @When("Core asks the provider to verify a resource that it never got")
    public void asksToVerifyUnknown() {
        since = updates.now();
        JsonNode unknown = handed.fresh();
        unheard = List.of(unknown.path("id").asText());
        if (!calls.send(calls.verify(tokens.core(), List.of(unknown))).isSuccess()) {
            throw new UntestableException("the provider takes no request to verify");
        }
    }

    @Then("the provider tells Core of it by an update")
    public void tellsOfIt() {
        String id = unheard.get(0);
        eventually.see("an update of resource " + id, () -> updates.about(id, since), told -> !told.isEmpty());
    }

    @Then("Core has heard nothing of the resource whose request failed")
    public void hasHeardNothing() {
        assertThat(unheard).as("resources whose creation failed").isNotEmpty();
        for (String id : unheard) {
            assertThat(updates.about(id, 0).stream()
                            .map(RelayedExchange::exchange)
                            .map(Exchange::summary))
                    .as("updates of resource %s, which was in a request to create that failed", id)
                    .isEmpty();
        }
    }

    @Then("Core hears nothing of the resource while another one comes to its end")
    public void hearsNothingMeanwhile() {
        hasAnotherCreated();
        hasHeardNothing();
    }

    @Then("the provider has told each of them by updates that Core has taken")
    public void hasToldByUpdates() {
        CreatedResource own = resources.the();
        List<String> told = new ArrayList<>();
        for (JsonNode update : updates.taken(own.id(), 0)) {
            told.add(update.path(run.kind().stateOfUpdate()).asText());
        }
        assertThat(told)
                .as("states that the provider has told of resource %s", own.id())
                .containsAll(run.kind().states());
    }

    @Then("the provider has told no state of the ended one since")
    public void hasToldNoStateSince() {
        CreatedResource own = resources.the();
        String end = run.kind().states().get(run.kind().states().size() - 1);
        List<JsonNode> states = updates.sent(own.id(), since).stream()
                .map(update -> update.path(run.kind().stateOfUpdate()))
                .filter(state -> state.isTextual() && !state.textValue().equals(end))
                .toList();
        assertThat(states)
                .as("states that the provider has told of resource %s after its end", own.id())
                .isEmpty();
    }

    /** Updates in transit when the provider removed the resource are not checked. */
    @Then("since then it tells at most that the resource has ended")
    public void tellsNothingElse() {
        CreatedResource own = resources.the();
        Set<String> states = run.kind().removal().states();
        List<JsonNode> others = updates.sent(own.id(), since).stream()
                .filter(update ->
                        states.isEmpty() || update.hasNonNull(run.kind().stateOfUpdate()))
                .filter(update ->
                        !states.contains(update.path(run.kind().stateOfUpdate()).asText()))
                .toList();
        assertThat(others)
                .as("updates of resource %s, which the provider has let go of", own.id())
                .isEmpty();
    }

    @Then("for the next {int} minutes it tells at most that the resource has ended")
    public void tellsNothingElseFor(int minutes) {
        since = updates.now();
        eventually.pass(Duration.ofMinutes(minutes));
        tellsNothingElse();
    }
}
