package dev.countersign.conformance.steps.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResource;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.Eventually;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.ResourceBrowser;
import dev.countersign.conformance.scenario.SimulationControl;
import dev.countersign.conformance.steps.ResponseAssertions;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Steps about what Core sends to a provider. */
public record CoreCallSteps(
        CurrentRun run,
        SimulationControl simulation,
        Eventually eventually,
        CreatedResources resources,
        KnownUsers people,
        Conversation conversation) {
    private static final String VERIFY = "verify";
    private static final String UPDATE_ACL = "updateAcl";
    private static final Duration TIME_TO_VERIFY = Duration.ofMinutes(30);

    @Then("the provider was asked to create them, each with its id, its owner and its specification")
    public void wereHandedToCreate() {
        resources.all().forEach(own -> isWhole("create", own));
    }

    /**
     * The documents don't say how often Core sends verify requests. Where its clock can't be advanced, any such request of this
     * run counts.
     */
    @When("it is time to verify what is active")
    public void timeToVerify() {
        if (simulation.movesTime()) {
            simulation.advance(TIME_TO_VERIFY);
        } else {
            eventually.reach(
                    "the provider to be asked to verify anything", () -> handed(VERIFY), handed -> !handed.isEmpty());
        }
    }

    @Then("the provider was asked to verify it, and was handed the whole of it")
    public void wasHandedToVerify() {
        if (simulation.movesTime()) {
            isWhole(VERIFY, resources.the());
        } else {
            handed(VERIFY).forEach(resource -> isWhole(VERIFY, resource));
        }
    }

    @Then("the provider was told of it with the whole resource")
    public void wasHandedWithPermissions() {
        List<JsonNode> handed = handed(UPDATE_ACL, resources.the());
        ResponseAssertions.providerWasTold(conversation.lastAnswer(), handed);
        isWhole(UPDATE_ACL, resources.the(), handed);
    }

    private void isWhole(String operation, CreatedResource own) {
        isWhole(operation, own, handed(operation, own));
    }

    private void isWhole(String operation, CreatedResource own, List<JsonNode> handed) {
        assertThat(handed)
                .as("resources %s that the provider was handed by %s", own.id(), operation)
                .isNotEmpty();
        JsonNode resource = handed.get(handed.size() - 1);
        assertThat(ResourceBrowser.includes(resource.path("specification"), own.specification()))
                .as(
                        "whether the specification that the provider was handed by %s is the user's: %s",
                        operation, resource)
                .isTrue();
        assertThat(resource.path("owner").path("createdBy").asText())
                .as("the owner in what the provider was handed by %s: %s", operation, resource)
                .isEqualTo(people.username(Person.USER));
        isWhole(operation, resource);
    }

    private static void isWhole(String operation, JsonNode resource) {
        for (String field : List.of("id", "owner", "specification", "createdAt", "status")) {
            assertThat(resource.hasNonNull(field))
                    .as("whether what the provider was handed by %s has its %s: %s", operation, field, resource)
                    .isTrue();
        }
    }

    /**
     * The resources of that id that the provider received, either as an item or within one.
     *
     * @throws UntestableException where there are none, and the provider was never called at all
     */
    private List<JsonNode> handed(String operation, CreatedResource own) {
        List<JsonNode> handed = handed(operation, simulation.providerCallsAbout(own.id())).stream()
                .filter(resource -> resource.path("id").asText().equals(own.id()))
                .toList();
        if (handed.isEmpty()) {
            simulation.requireCalled();
        }
        return handed;
    }

    /** All resources that the provider received. */
    private List<JsonNode> handed(String operation) {
        return handed(operation, simulation.providerCalls(operation));
    }

    private List<JsonNode> handed(String operation, List<JsonNode> calls) {
        List<JsonNode> handed = new ArrayList<>();
        for (JsonNode call : calls) {
            if (call.path("operation").asText().equals(operation)
                    && call.path("kind").asText().equals(run.kind().name())) {
                for (JsonNode item : call.path("body").path("items")) {
                    handed.add(item.has("resource") ? item.path("resource") : item);
                }
            }
        }
        return handed;
    }
}
