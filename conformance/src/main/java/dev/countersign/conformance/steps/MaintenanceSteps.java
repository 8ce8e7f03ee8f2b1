package dev.countersign.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.ResourceCreator;
import dev.countersign.conformance.scenario.ScenarioProduct;
import dev.countersign.conformance.scenario.SimulationControl;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.time.Instant;

/** Steps about maintenance that a provider announces. */
public record MaintenanceSteps(
        ResourceCalls calls,
        Conversation conversation,
        KnownUsers people,
        ResourceCreator creation,
        ScenarioProduct product,
        SimulationControl simulation) {
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    @ParameterType("nothing at all|spaces|a line break|a sentence|\\d+ characters")
    public String description(String text) {
        return switch (text) {
            case "nothing at all" -> "";
            case "spaces" -> "   ";
            case "a line break" -> "\n";
            case "a sentence" -> "We replace a rack; counts may pause.";
            default -> "m".repeat(Integer.parseInt(text.substring(0, text.indexOf(' '))));
        };
    }

    @ParameterType("start|end")
    public String bound(String name) {
        return name.equals("start") ? "startsAt" : "estimatedEndsAt";
    }

    @ParameterType("given in seconds|long ago|in an hour")
    public long instant(String when) {
        requireMaintenance();
        Instant now = simulation.now();
        return switch (when) {
            case "given in seconds" -> now.getEpochSecond();
            case "long ago" -> Instant.parse("1970-01-02T00:00:00Z").toEpochMilli();
            default -> now.plus(Duration.ofHours(1)).toEpochMilli();
        };
    }

    @Given("a product under maintenance that is described by {description}")
    public void describedBy(String description) {
        product.setMaintenance(maintenance("MINOR_DISRUPTION").put("description", description));
    }

    @Given("a product under maintenance whose {bound} is {instant}")
    public void bounded(String bound, long instant) {
        product.setMaintenance(maintenance("MINOR_DISRUPTION").put(bound, instant));
    }

    @Given("a product under maintenance with a minor disruption at present")
    public void minor() {
        product.setMaintenance(maintenance("MINOR_DISRUPTION"));
    }

    @Given("a product under maintenance with a major disruption at present")
    public void major() {
        product.setMaintenance(maintenance("MAJOR_DISRUPTION"));
    }

    @Given("a product under maintenance without service at present")
    public void withoutService() {
        product.setMaintenance(maintenance("NO_SERVICE"));
    }

    @When("{person} creates a resource of that product")
    public void createsOfIt(Person person) {
        creation.attempted(people.caller(person), creation.specifications(product.get(), 1));
    }

    @Then("no maintenance is shown on that product")
    public void nothingIsShown() {
        Response answer = ResponseAssertions.accepted(conversation.lastAnswer());
        assertThat(ResourceJson.isLeftOut(shown(answer)))
                .as(answer.about("whether maintenance is left out of product " + product.get()))
                .isTrue();
    }

    @Then("a maintenance that is described by {description} is shown")
    public void describedIsShown(String description) {
        describedBy(description);
        assertThat(shownNow().path("description").asText())
                .as("description of the maintenance that is shown on product %s", product.get())
                .isEqualTo(description);
    }

    @Then("a maintenance whose {bound} is {instant} is shown")
    public void boundedIsShown(String bound, long instant) {
        bounded(bound, instant);
        assertThat(shownNow().path(bound).asLong())
                .as("%s of the maintenance that is shown on product %s", bound, product.get())
                .isEqualTo(instant);
    }

    @Then("once the maintenance is over, {person} can create a resource of that product")
    public void onceOver(Person person) {
        product.setMaintenance(null);
        creation.made(people.caller(person), creation.specifications(product.get(), 1));
    }

    private JsonNode shownNow() {
        return shown(ResponseAssertions.accepted(calls.send(calls.retrieveProducts(people.caller(Person.USER)))));
    }

    private JsonNode shown(Response answer) {
        return ProductJson.find(answer, product.get())
                .orElse(JsonNodeFactory.instance.objectNode())
                .path("support")
                .path("maintenance");
    }

    private ObjectNode maintenance(String availability) {
        requireMaintenance();
        return JsonNodeFactory.instance
                .objectNode()
                .put("description", "Announced by a scenario.")
                .put("availability", availability)
                .put("startsAt", simulation.now().minus(A_WHILE).toEpochMilli())
                .putNull("estimatedEndsAt");
    }

    private void requireMaintenance() {
        simulation.require("products", "the target offers no way to announce maintenance of a product");
    }
}
