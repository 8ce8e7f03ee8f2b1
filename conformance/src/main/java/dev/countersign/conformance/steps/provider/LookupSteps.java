package dev.countersign.conformance.steps.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.countersign.conformance.relay.RelayedExchange;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.Query;
import dev.countersign.conformance.scenario.control.ControlCalls;
import dev.countersign.conformance.scenario.provider.ProviderRequests;
import dev.countersign.conformance.steps.ResponseAssertions;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Steps about the ids that a provider gives to resources. */
public final class LookupSteps {
    private final ProviderRequests asked;
    private final ControlCalls control;
    private final CreatedResources resources;
    private final Conversation conversation;
    private @Nullable String providerId;

    public LookupSteps(
            ProviderRequests asked, ControlCalls control, CreatedResources resources, Conversation conversation) {
        this.asked = asked;
        this.control = control;
        this.resources = resources;
        this.conversation = conversation;
    }

    @Given("the provider has given it an id of its own")
    public void hasGivenId() {
        List<RelayedExchange> requests = asked.toCreate(List.of(resources.the().specification()));
        JsonNode id = requests.isEmpty()
                ? MissingNode.getInstance()
                : requests.get(requests.size() - 1)
                        .answer()
                        .path("responses")
                        .path(0)
                        .path("id");
        if (!id.isTextual()) {
            throw new UntestableException(
                    "the provider gives its resources no ids of its own, which it may or may not");
        }
        providerId = id.textValue();
    }

    @When("the provider looks for that id at Core")
    public void looksForId() {
        String id = Objects.requireNonNull(providerId, "a step before this one must speak of the id");
        var request = control.browse(Query.of("filterProviderIds", id));
        conversation.record(request, control.send(request));
    }

    @Then("it finds the resource")
    public void findsIt() {
        Response answer = ResponseAssertions.accepted(conversation.lastAnswer());
        assertThat(ResponseAssertions.ids(answer.body()))
                .as(answer.about("resources with the id that the provider has given"))
                .containsExactly(resources.the().id());
    }
}
