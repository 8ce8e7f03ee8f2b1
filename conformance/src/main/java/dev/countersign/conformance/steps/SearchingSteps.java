package dev.countersign.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResource;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Query;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.ResourceCreator;
import dev.countersign.conformance.scenario.Results;
import dev.countersign.conformance.scenario.ScenarioContext;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/** Steps about searching the catalog. */
public record SearchingSteps(
        CurrentRun run,
        ScenarioContext scenario,
        ResourceCalls calls,
        Conversation conversation,
        Results results,
        CreatedResources resources,
        KnownUsers people,
        ResourceCreator creation) {
    private static final List<String> OPTIONAL_FLAGS = List.of(
            "filterState",
            "includeOthers",
            "includeUpdates",
            "includeSupport",
            "includeProduct",
            "filterCreatedBy",
            "filterCreatedAfter",
            "filterCreatedBefore",
            "filterProvider",
            "filterProductId",
            "filterProductCategory",
            "filterProviderIds",
            "filterIds",
            "hideProductId",
            "hideProductCategory",
            "hideProvider");
    private static final List<String> OPTIONAL =
            List.of("itemsPerPage", "next", "consistency", "itemsToSkip", "sortBy", "sortDirection");

    @When("{person} searches for what is special about the third of them")
    public void searchesForTheThird(Person person) {
        search(person, creation.special(resources.all().get(2).specification()), Query.NOTHING_SPECIAL);
    }

    @When("{person} searches for/by what is special about it")
    public void searchesForWhatIsSpecial(Person person) {
        search(person, creation.special(resources.the().specification()), Query.NOTHING_SPECIAL);
    }

    @When("{person} searches by its id")
    public void searchesForId(Person person) {
        String id = resources.the().id();
        search(person, id, Query.only(List.of(id)));
    }

    @When("{person} searches for something that is nowhere")
    public void searchesForNothing(Person person) {
        search(person, scenario.name(), Query.NOTHING_SPECIAL);
    }

    @When("{person} searches for the resource, leaving every optional criterion empty")
    public void searchesWithEmptyCriteria(Person person) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode flags = body.putObject("flags");
        OPTIONAL_FLAGS.forEach(flags::putNull);
        body.put("query", creation.special(resources.the().specification()));
        OPTIONAL.forEach(body::putNull);
        Request request = Request.of("POST", run.kind().basePath() + "/search", people.caller(person))
                .withBody(body);
        results.set(conversation.record(request, calls.send(request)));
    }

    @Then("the third of the resources is found")
    public void theThirdIsFound() {
        assertThat(results.pageWith(resources.ids().get(2)))
                .as(results.last().about("result with the resource that was searched for"))
                .isPresent();
    }

    @Then("neither of the others is found")
    public void theOthersAreNotFound() {
        for (CreatedResource other : resources.all().subList(0, 2)) {
            assertThat(results.pageWith(other.id()))
                    .as(results.last()
                            .about("result with resource %s, which has nothing of what was searched for"
                                    .formatted(other.id())))
                    .isEmpty();
        }
    }

    @Then("{person} finds the resource when searching")
    public void finds(Person person) {
        Response page = searched(person);
        assertThat(ResponseAssertions.ids(page.body()))
                .as(page.about("ids that %s finds".formatted(person)))
                .contains(resources.the().id());
    }

    @Then("{person} does not find the resource when searching")
    public void doesNotFind(Person person) {
        Response page = searched(person);
        assertThat(ResponseAssertions.ids(page.body()))
                .as(page.about("ids that %s finds".formatted(person)))
                .doesNotContain(resources.the().id());
    }

    private Response searched(Person person) {
        searchesForWhatIsSpecial(person);
        return ResponseAssertions.accepted(conversation.lastAnswer());
    }

    private void search(Person person, String text, Query flags) {
        Request request = calls.search(people.caller(person), text, flags);
        results.set(conversation.record(request, calls.send(request)));
    }
}
