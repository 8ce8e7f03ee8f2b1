package dev.countersign.conformance.steps.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.scenario.Catalogue;
import dev.countersign.conformance.scenario.Own;
import dev.countersign.conformance.scenario.OwnResources;
import dev.countersign.conformance.scenario.People;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Simulation;
import dev.countersign.conformance.scenario.ThisRun;
import io.cucumber.java.en.Then;
import java.util.ArrayList;
import java.util.List;

/** Steps about what Core hands to a provider. */
public final class CoreCallSteps {
    private final ThisRun run;
    private final Simulation simulation;
    private final OwnResources resources;
    private final People people;

    public CoreCallSteps(ThisRun run, Simulation simulation, OwnResources resources, People people) {
        this.run = run;
        this.simulation = simulation;
        this.resources = resources;
        this.people = people;
    }

    @Then("the provider was asked to create them, each with its id, its owner and its specification")
    public void wereHandedToCreate() {
        resources.all().forEach(own -> isWhole("create", own));
    }

    @Then("the provider was asked to verify it, and was handed the whole of it")
    public void wasHandedToVerify() {
        isWhole("verify", resources.the());
    }

    @Then("the provider was told of it with the whole resource")
    public void wasHandedWithPermissions() {
        isWhole("updateAcl", resources.the());
    }

    private void isWhole(String operation, Own own) {
        List<JsonNode> handed = handed(operation, own);
        if (handed.isEmpty()) {
            simulation.requireCalled();
        }
        assertThat(handed)
                .as("resources %s that the provider was handed by %s", own.id(), operation)
                .isNotEmpty();
        JsonNode resource = handed.get(handed.size() - 1);
        assertThat(Catalogue.includes(resource.path("specification"), own.specification()))
                .as(
                        "whether the specification that the provider was handed by %s is the user's: %s",
                        operation, resource)
                .isTrue();
        assertThat(resource.path("owner").path("createdBy").asText())
                .as("the owner in what the provider was handed by %s: %s", operation, resource)
                .isEqualTo(people.username(Person.USER));
        for (String field : List.of("createdAt", "status")) {
            assertThat(resource.hasNonNull(field))
                    .as("whether what the provider was handed by %s has its %s: %s", operation, field, resource)
                    .isTrue();
        }
    }

    /** What of that id the provider was handed, either as an item or within one. */
    private List<JsonNode> handed(String operation, Own own) {
        List<JsonNode> handed = new ArrayList<>();
        for (JsonNode call : simulation.providerCallsAbout(own.id())) {
            if (call.path("operation").asText().equals(operation)
                    && call.path("kind").asText().equals(run.kind().name())) {
                for (JsonNode item : call.path("body").path("items")) {
                    JsonNode resource = item.has("resource") ? item.path("resource") : item;
                    if (resource.path("id").asText().equals(own.id())) {
                        handed.add(resource);
                    }
                }
            }
        }
        return handed;
    }
}
