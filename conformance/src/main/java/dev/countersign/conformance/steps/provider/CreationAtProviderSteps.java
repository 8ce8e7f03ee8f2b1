package dev.countersign.conformance.steps.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.relay.Passed;
import dev.countersign.conformance.run.Untestable;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.Creation;
import dev.countersign.conformance.scenario.Position;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.provider.Asked;
import dev.countersign.conformance.scenario.provider.CoreTokens;
import dev.countersign.conformance.scenario.provider.Handed;
import dev.countersign.conformance.scenario.provider.ProviderCalls;
import dev.countersign.conformance.steps.Judgement;
import dev.countersign.conformance.wire.Answer;
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
    private final Handed handed;
    private final Asked asked;
    private final Creation creation;
    private final Conversation conversation;
    private @Nullable ObjectNode unsupported;
    private int others;

    public CreationAtProviderSteps(
            ProviderCalls calls,
            CoreTokens tokens,
            Handed handed,
            Asked asked,
            Creation creation,
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
    public void asksToCreateTwo(Position position) {
        askAmong(1, position);
    }

    /** That such a request fails is for others to judge. */
    @Given("Core has asked the provider to create two resources, with that one in the {position} place")
    public void hasAskedToCreateTwo(Position position) {
        if (askAmong(1, position).isSuccess()) {
            throw new Untestable(conversation.lastAnswer().about("the provider does not fail at what it can't do"));
        }
    }

    @When("Core asks the provider to create three resources, with that one in the {position} place")
    public void asksToCreateThree(Position position) {
        askAmong(2, position);
    }

    @When("Core sends the provider what is no JSON")
    public void sendsNoJson() {
        send(calls.create(tokens.core(), List.of()).withBody("{\"items\": ["));
    }

    @Then("the provider answers with an error")
    public void answersWithError() {
        Agreement.error(conversation.lastAnswer());
    }

    @Then("the provider refuses it as a bad request")
    public void refusesAsBadRequest() {
        Judgement.badRequest(conversation.lastAnswer());
    }

    @Then("it answers with an id of its own or with none")
    public void answersWithIdOrNone() {
        Agreement.answersForEach(conversation.lastAnswer().exchange(), 1);
    }

    @Then("the provider has answered for each of them, with an id of its own or with none")
    public void hasAnsweredForEach() {
        List<Passed> requests = asked.toCreate(creation.asked());
        Answer answer = Agreement.agreed("to create", requests);
        Agreement.answersForEach(answer.exchange(), creation.asked().size());
    }

    @Then("Core can have one created that needs nothing special")
    public void canCreateOne() {
        others = 1;
        canCreateOthers();
    }

    @Then("Core can have the others created without it")
    public void canCreateOthers() {
        Agreement.agreed(ask(handed.fresh(others)));
    }

    private Answer askAmong(int count, Position position) {
        others = count;
        List<JsonNode> resources = new ArrayList<>(handed.fresh(count));
        resources.add(position.in(count), theUnsupported());
        return ask(resources);
    }

    private Answer ask(List<JsonNode> resources) {
        handed.asked(resources);
        return send(calls.create(tokens.core(), resources));
    }

    private Answer send(Request request) {
        return conversation.had(request, calls.send(request));
    }

    private ObjectNode theUnsupported() {
        return Objects.requireNonNull(unsupported, "a step before this one must speak of such a resource");
    }
}
