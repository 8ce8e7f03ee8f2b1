package dev.countersign.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.Grantee;
import dev.countersign.conformance.scenario.Grants;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.ResourceCreator;
import dev.countersign.conformance.scenario.ScenarioProduct;
import dev.countersign.conformance.scenario.SimulationControl;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Steps about the requests that the provider received. */
public final class ProviderSteps {
    /** Calls that a Core makes periodically, unrelated to any request. */
    private static final Set<String> PERIODIC = Set.of("retrieveProducts", "retrieveManifest", "verify");

    private static final String CREATE = "create";
    private static final String UPDATE_ACL = "updateAcl";

    private final CurrentRun run;
    private final SimulationControl simulation;
    private final ResourceCalls calls;
    private final Grants grants;
    private final CreatedResources resources;
    private final KnownUsers people;
    private final ResourceCreator creation;
    private final ScenarioProduct product;
    private @Nullable Supplier<List<JsonNode>> heard;

    public ProviderSteps(
            CurrentRun run,
            SimulationControl simulation,
            ResourceCalls calls,
            Grants grants,
            CreatedResources resources,
            KnownUsers people,
            ResourceCreator creation,
            ScenarioProduct product) {
        this.run = run;
        this.simulation = simulation;
        this.calls = calls;
        this.grants = grants;
        this.resources = resources;
        this.people = people;
        this.creation = creation;
        this.product = product;
    }

    @Given("the provider is listened to")
    public void listen() {
        heard = simulation.listenToProvider();
    }

    @Then("the provider has heard nothing")
    public void heardNothing() {
        if (heard == null) {
            throw new IllegalStateException("nobody listens yet: this step must follow one that begins to");
        }
        assertThat(heard.get().stream().filter(this::mayBeAboutTheResource))
                .as("calls that the provider has received meanwhile")
                .isEmpty();
    }

    @Then("the provider has heard of no deletion of the resource")
    public void heardOfNoDeletion() {
        assertThat(about(run.kind().removal().operation()))
                .as("deletions that the provider was asked for")
                .isEmpty();
    }

    @Then("the provider has heard of no grant on the resource")
    public void heardOfNoGrant() {
        assertThat(about(UPDATE_ACL)).as("grants that the provider was told of").isEmpty();
    }

    @Then("once {person} has deleted the resource, the provider has heard of it")
    public void heardOfDeletion(Person person) {
        ResponseAssertions.accepted(calls.send(calls.delete(people.caller(person), resources.ids())));
        assertThat(about(run.kind().removal().operation()))
                .as("deletions that the provider was asked for")
                .isNotEmpty();
    }

    @Then("once {person} has given {permissions} on the resource to {grantee}, the provider has heard of it")
    public void heardOfGrant(Person person, List<String> permissions, Grantee to) {
        Response granted = ResponseAssertions.accepted(calls.send(calls.updateAcl(
                people.caller(person), List.of(grants.give(resources.the().id(), grants.entity(to), permissions)))));
        List<JsonNode> told = about(UPDATE_ACL);
        if (told.isEmpty()) {
            simulation.requireCalled();
        }
        ResponseAssertions.providerWasTold(granted, told);
    }

    @Then("the provider has heard nothing of what was asked for")
    public void heardNothingOfWhatWasAskedFor() {
        assertThat(creations()).as("creations that the provider was asked for").isEmpty();
    }

    @Then("once {person} counts forward on that product, the provider has heard of it")
    public void heardOfCount(Person person) {
        ResponseAssertions.accepted(
                creation.attempted(people.caller(person), creation.specifications(product.get(), 1)));
        assertThat(creations()).as("creations that the provider was asked for").isNotEmpty();
    }

    /** The create calls that contain any specification that the scenario requested last. */
    private List<JsonNode> creations() {
        return simulation.providerCallsAbout(product.get().id()).stream()
                .filter(call -> call.path("operation").asText().equals(CREATE))
                .filter(call -> call.path("body").findValues("specification").stream()
                        .anyMatch(seen -> creation.asked().contains(seen)))
                .toList();
    }

    /** Excludes what others do meanwhile to resources of their own, and the periodic calls of Core in real time. */
    private boolean mayBeAboutTheResource(JsonNode call) {
        if (!simulation.movesTime() && isPeriodic(call.path("operation").asText())) {
            return false;
        }
        List<String> ids = call.path("body").findValuesAsText("id");
        return ids.isEmpty() || ids.contains(resources.the().id());
    }

    private static boolean isPeriodic(String operation) {
        return PERIODIC.contains(operation.substring(operation.lastIndexOf('/') + 1));
    }

    /** The calls of that operation about the resource. The scenario has made no earlier grants of its own. */
    private List<JsonNode> about(String operation) {
        String id = resources.the().id();
        return simulation.providerCallsAbout(id).stream()
                .filter(call -> call.path("operation").asText().equals(operation))
                .filter(call -> call.path("body").findValuesAsText("id").contains(id))
                .toList();
    }
}
