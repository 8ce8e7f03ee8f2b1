package dev.countersign.conformance.steps.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.relay.RelayedExchange;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.Grantee;
import dev.countersign.conformance.scenario.Grants;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.Responses;
import dev.countersign.conformance.scenario.provider.CoreTokens;
import dev.countersign.conformance.scenario.provider.ProviderCalls;
import dev.countersign.conformance.scenario.provider.ProviderItems;
import dev.countersign.conformance.scenario.provider.ProviderRequests;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.stream.Stream;

/** Steps about the changes to existing resources that Core sends to a provider. */
public record ChangeSteps(
        CurrentRun run,
        ProviderCalls calls,
        CoreTokens tokens,
        ProviderItems handed,
        ProviderRequests asked,
        CreatedResources resources,
        KnownUsers people,
        Grants grants,
        Conversation conversation,
        Responses answers) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Given("Core has told the provider of a permission for {person}")
    public void hasToldOfPermission(Person person) {
        ObjectNode entry = JSON.objectNode();
        entry.set("entity", entity(person));
        entry.putArray("permissions").add("READ");
        Response answer = calls.send(calls.updateAcl(tokens.core(), theResource(), List.of(entry), List.of()));
        if (!answer.isSuccess()) {
            throw new UntestableException("the provider does not agree to a permission that could be taken back");
        }
    }

    @When("Core tells the provider that it was taken back")
    public void tellsThatItWasTakenBack() {
        send(calls.updateAcl(tokens.core(), theResource(), List.of(), List.of(entity(Person.BOB))));
    }

    @When("Core initializes the provider for {person} three times")
    public void initializes(Person person) {
        Request init = calls.init(tokens.core(), people.username(person));
        answers.set(Stream.of(init, init, init).map(calls::send).toList());
    }

    @When("Core asks the provider to verify the resource")
    public void asksToVerify() {
        send(calls.verify(tokens.core(), List.of(theResource())));
    }

    @Then("the provider agrees")
    public void agrees() {
        CoreSideApproval.agreed(conversation.lastAnswer());
    }

    @Then("the provider agrees every time")
    public void agreesEveryTime() {
        answers.all().forEach(CoreSideApproval::agreed);
    }

    @Then("the provider has agreed to the change of permissions")
    public void hasAgreedToTheChange() {
        CoreSideApproval.agreed(
                "to updateAcl", asked.toUpdateAcl(resources.the().id()));
    }

    @Then("the provider has agreed to that")
    public void hasAgreedToRemoval() {
        CoreSideApproval.agreed("to let go of the resource", removals());
    }

    private List<RelayedExchange> removals() {
        return asked.toRemove(run.kind().removal().method(), resources.the().id());
    }

    private JsonNode theResource() {
        return handed.known(resources.the());
    }

    private JsonNode entity(Person person) {
        return grants.entity(new Grantee(person, false));
    }

    private void send(Request request) {
        conversation.record(request, calls.send(request));
    }
}
