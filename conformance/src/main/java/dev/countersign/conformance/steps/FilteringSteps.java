package dev.countersign.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.finding.DeviationError;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.Fields;
import dev.countersign.conformance.scenario.Filters;
import dev.countersign.conformance.scenario.FlagValues;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Query;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.ResourceBrowser;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.ResourceCreator;
import dev.countersign.conformance.scenario.ResourceReader;
import dev.countersign.conformance.scenario.Results;
import dev.countersign.conformance.scenario.ScenarioContext;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.function.Function;

/** Steps about filter and hide flags. */
public record FilteringSteps(
        CurrentRun run,
        ScenarioContext scenario,
        ResourceCalls calls,
        ResourceBrowser catalogue,
        Conversation conversation,
        Results results,
        CreatedResources resources,
        KnownUsers people,
        ResourceReader resourceReader,
        ResourceCreator creation) {
    private static final Query LARGE_PAGES = Query.of("itemsPerPage", "250");

    @When("{person} browses with a {flag} that lets the resource pass")
    public void browsesPassing(Person person, String flag) {
        atOneState(flag, values -> browse(person, values.passing(flag)));
    }

    @When("{person} browses with a {flag} that takes the resource out")
    public void browsesExcluding(Person person, String flag) {
        atOneState(flag, values -> browse(person, values.excluding(flag)));
    }

    @When("{person} searches for the resource with a {flag} that lets it pass")
    public void searchesPassing(Person person, String flag) {
        atOneState(flag, values -> search(person, values.passing(flag)));
    }

    @When("{person} searches for the resource with a {flag} that takes it out")
    public void searchesExcluding(Person person, String flag) {
        atOneState(flag, values -> search(person, values.excluding(flag)));
    }

    @When("{person} retrieves the resource with a {flag} that takes it out")
    public void retrievesExcluding(Person person, String flag) {
        atOneState(flag, values -> {
            Request request =
                    calls.retrieve(people.caller(person), resources.the().id(), values.excluding(flag));
            return conversation.record(request, calls.send(request));
        });
    }

    @Then("{person} can retrieve the resource with a {flag} that lets it pass")
    public void canRetrievePassing(Person person, String flag) {
        ResponseAssertions.accepted(atOneState(
                flag,
                values ->
                        resourceReader.at(people.caller(person), resources.the().id(), values.passing(flag))));
    }

    @When("{person} browses for what is {stage}")
    public void browsesForState(Person person, Vocabulary.Stage stage) {
        results.set(catalogue.walk(
                people.caller(person), LARGE_PAGES.and(AdditionalData.NONE).and("filterState", state(stage))));
    }

    @Then("every result is {stage}")
    public void everyResultIs(Vocabulary.Stage stage) {
        everyResultHas("/status/state", state(stage));
    }

    @Then("{person} finds the resource when browsing for what is {stage}, and for nothing else")
    public void findsByThatStateOnly(Person person, Vocabulary.Stage stage) {
        for (String state : run.kind().states()) {
            catalogue.browseFor(
                    people.caller(person),
                    resources.the().id(),
                    Query.of("filterState", state),
                    state.equals(state(stage)));
        }
    }

    @When("{person} browses for what {person} has created")
    public void browsesForCreator(Person person, Person creator) {
        results.set(
                catalogue.walk(people.caller(person), LARGE_PAGES.and("filterCreatedBy", people.username(creator))));
    }

    @Then("{person}'s resource is among the results")
    public void othersResourceIsAmongTheResults(Person other) {
        assertThat(results.pageWith(resources.ofSomebodyElse().id()))
                .as(results.last().about("page with the resource of " + other))
                .isPresent();
    }

    @Then("every result was created by {person}")
    public void everyResultWasCreatedBy(Person creator) {
        everyResultHas("/owner/createdBy", people.username(creator));
    }

    private void everyResultHas(String field, String value) {
        for (JsonNode item : results.items()) {
            String found = Fields.text(results.last(), item, field);
            if (!found.equals(value)) {
                throw new DeviationError(Filters.deviation(
                        results.last().exchange(), Deviation.ITEMS, "only %s in %s".formatted(value, field), found));
            }
        }
    }

    /** Repeats the request where the resource has changed to a state other than the flag names. */
    private Response atOneState(String flag, Function<FlagValues, Response> ask) {
        FlagValues values = values();
        Response answer = ask.apply(values);
        for (String unused : flag.equals("filterState") ? values.states() : List.<String>of()) {
            FlagValues now = values();
            if (now.state().equals(values.state())) {
                return answer;
            }
            values = now;
            answer = ask.apply(values);
        }
        return answer;
    }

    private FlagValues values() {
        JsonNode resource =
                ResponseAssertions.accepted(resourceReader.at(resources.the())).body();
        return new FlagValues(resource, run.kind().states(), scenario.name());
    }

    private Response browse(Person person, Query flags) {
        Query only = Query.only(List.of(resources.the().id())).and(flags);
        return shown(calls.browse(people.caller(person), only));
    }

    private Response search(Person person, Query flags) {
        return shown(calls.search(
                people.caller(person), creation.special(resources.the().specification()), flags));
    }

    private Response shown(Request request) {
        Response answer = conversation.record(request, calls.send(request));
        results.set(answer);
        return answer;
    }

    private String state(Vocabulary.Stage stage) {
        return stage.among(run.kind().states());
    }
}
