package dev.countersign.conformance.steps.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.relay.RelayedExchange;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.ItemPosition;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.ResourceCreator;
import dev.countersign.conformance.scenario.provider.CoreTokens;
import dev.countersign.conformance.scenario.provider.ProviderCalls;
import dev.countersign.conformance.scenario.provider.ProviderItems;
import dev.countersign.conformance.scenario.provider.ProviderRequests;
import dev.countersign.conformance.steps.ResponseAssertions;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Steps about resources that a provider is asked to create. */
public final class CreationAtProviderSteps {
    private final ProviderCalls calls;
    private final CoreTokens tokens;
    private final ProviderItems handed;
    private final ProviderRequests asked;
    private final ResourceCreator creation;
    private final Conversation conversation;
    private @Nullable ObjectNode unsupported;
    private int others;

    public CreationAtProviderSteps(
            ProviderCalls calls,
            CoreTokens tokens,
            ProviderItems handed,
            ProviderRequests asked,
            ResourceCreator creation,
            Conversation conversation) {
        this.calls = calls;
        this.tokens = tokens;
        this.handed = handed;
        this.asked = asked;
        this.creation = creation;
        this.conversation = conversation;
    }

    @Given("a resource that needs what the provider does not support")
    public void isUnsupported() {
        unsupported = handed.unsupported();
    }

    @When("Core asks the provider to create it")
    public void asksToCreateIt() {
        ask(List.of(theUnsupported()));
    }

    @When("Core asks the provider to create a resource")
    public void asksToCreate() {
        ask(handed.fresh(1));
    }

    @When("Core asks the provider to create two resources, with that one in the {position} place")
    public void asksToCreateTwo(ItemPosition position) {
        askAmong(1, position);
    }

    /** That such a request fails is checked by other scenarios. */
    @Given("Core has asked the provider to create two resources, with that one in the {position} place")
    public void hasAskedToCreateTwo(ItemPosition position) {
        if (askAmong(1, position).isSuccess()) {
            throw new UntestableException(
                    conversation.lastAnswer().about("the provider does not fail at what it can't do"));
        }
    }

    @When("Core asks the provider to create three resources, with that one in the {position} place")
    public void asksToCreateThree(ItemPosition position) {
        askAmong(2, position);
    }

    @When("Core sends the provider what is no JSON")
    public void sendsNoJson() {
        send(calls.create(tokens.core(), List.of()).withBody("{\"items\": ["));
    }

    @Then("the provider answers with an error")
    public void answersWithError() {
        CoreSideApproval.error(conversation.lastAnswer());
    }

    @Then("the provider refuses it as a bad request")
    public void refusesAsBadRequest() {
        ResponseAssertions.badRequest(conversation.lastAnswer());
    }

    @Then("it answers with an id of its own or with none")
    public void answersWithIdOrNone() {
        CoreSideApproval.answersForEach(conversation.lastAnswer().exchange(), 1);
    }

    @Then("the provider has answered for each of them, with an id of its own or with none")
    public void hasAnsweredForEach() {
        List<RelayedExchange> requests = asked.toCreate(creation.asked());
        Response answer = CoreSideApproval.agreed("to create", requests);
        CoreSideApproval.answersForEach(answer.exchange(), creation.asked().size());
    }

    @Then("Core can have one created that needs nothing special")
    public void canCreateOne() {
        others = 1;
        canCreateOthers();
    }

    @Then("Core can have the others created without it")
    public void canCreateOthers() {
        CoreSideApproval.agreed(ask(handed.fresh(others)));
    }

    private Response askAmong(int count, ItemPosition position) {
        others = count;
        List<JsonNode> resources = new ArrayList<>(handed.fresh(count));
        resources.add(position.in(count), theUnsupported());
        return ask(resources);
    }

    private Response ask(List<JsonNode> resources) {
        handed.asked(resources);
        return send(calls.create(tokens.core(), resources));
    }

    private Response send(Request request) {
        return conversation.record(request, calls.send(request));
    }

    private ObjectNode theUnsupported() {
        return Objects.requireNonNull(unsupported, "a step before this one must speak of such a resource");
    }
}
