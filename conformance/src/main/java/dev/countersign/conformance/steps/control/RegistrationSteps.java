package dev.countersign.conformance.steps.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.Disposal;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Query;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.ScenarioContext;
import dev.countersign.conformance.scenario.control.ControlCalls;
import dev.countersign.conformance.scenario.control.Registrations;
import dev.countersign.conformance.steps.ResponseAssertions;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;

/** Steps about resources that a provider registers. */
public final class RegistrationSteps {
    private final ControlCalls calls;
    private final Registrations brought;
    private final ScenarioContext scenario;
    private final KnownUsers people;
    private final Conversation conversation;
    private final Disposal disposal;
    private final List<ObjectNode> registrations = new ArrayList<>();

    public RegistrationSteps(
            ControlCalls calls,
            Registrations brought,
            ScenarioContext scenario,
            KnownUsers people,
            Conversation conversation,
            Disposal disposal) {
        this.calls = calls;
        this.brought = brought;
        this.scenario = scenario;
        this.people = people;
        this.conversation = conversation;
        this.disposal = disposal;
    }

    /** Uses the form that the call takes, or else the one that the documents print. */
    @When("the provider registers a resource that it has")
    public void registers() {
        registrations.add(brought.another());
        if (!register().isSuccess()) {
            Request printed =
                    calls.register(List.of((ObjectNode) registrations.get(0).path("spec")));
            conversation.record(printed, sent(printed));
        }
    }

    @When("the provider registers two resources, the last of which is of a product that never was")
    public void registersOfUnknownProduct() {
        registrations.add(brought.another());
        ObjectNode wrong = brought.another();
        ((ObjectNode) wrong.path("spec").path("product")).put("id", scenario.name());
        registrations.add(wrong);
        register();
    }

    @When("the provider registers two resources, the last of which is without a product")
    public void registersWithoutProduct() {
        registrations.add(brought.another());
        ObjectNode wrong = brought.another();
        ((ObjectNode) wrong.path("spec")).remove("product");
        registrations.add(wrong);
        register();
    }

    @Then("the provider can retrieve what it has registered")
    public void canRetrieve() {
        Response registered = conversation.lastAnswer();
        List<String> ids = ResourceCalls.idsIn(registered);
        assertThat(ids).as(registered.about("ids of what was registered")).hasSize(registrations.size());
        Response answer = ResponseAssertions.accepted(calls.send(calls.retrieve(ids.get(0), Query.NOTHING_SPECIAL)));
        ResponseAssertions.specified(answer, answer.body(), registrations.get(0).path("spec"));
    }

    /** The documents don't say that an invalid item is refused, only that a request takes effect as a whole or not at all. */
    @Then("both are in the catalogue, or neither")
    public void bothOrNeither() {
        if (conversation.lastAnswer().isSuccess()) {
            bothAreThere();
        } else {
            neitherIsThere();
        }
    }

    /** Where both were accepted, the first has been registered already. */
    @Then("the provider can register the first alone")
    public void canRegisterFirst() {
        if (conversation.lastAnswer().isSuccess()) {
            return;
        }
        ResponseAssertions.accepted(sent(calls.register(List.of(registrations.get(0)))));
        Response answer = found(registrations.get(0));
        assertThat(ResponseAssertions.ids(answer.body()))
                .as(answer.about("resources with the provider's own id"))
                .hasSize(1);
    }

    private void bothAreThere() {
        Response registered = conversation.lastAnswer();
        List<String> ids = ResourceCalls.idsIn(registered);
        assertThat(ids).as(registered.about("ids of what was registered")).hasSize(registrations.size());
        ids.forEach(id -> ResponseAssertions.accepted(calls.send(calls.retrieve(id, Query.NOTHING_SPECIAL))));
    }

    private void neitherIsThere() {
        registrations.forEach(registration -> {
            Response answer = found(registration);
            assertThat(ResponseAssertions.ids(answer.body()))
                    .as(answer.about("resources of a registration that was refused"))
                    .isEmpty();
        });
    }

    private Response found(JsonNode registration) {
        return ResponseAssertions.accepted(
                brought.found(registration.path("providerGeneratedId").asText()));
    }

    private Response register() {
        Request request = calls.register(registrations);
        return conversation.record(request, sent(request));
    }

    /** Registered resources belong to the user, who deletes them at the end. */
    private Response sent(Request request) {
        disposal.beginsWith(brought::end);
        Response answer = calls.send(request);
        disposal.created(request, people.caller(Person.USER), answer);
        return answer;
    }
}
