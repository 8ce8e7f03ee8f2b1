package dev.countersign.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.Fields;
import dev.countersign.conformance.scenario.ItemPosition;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.ObservedStates;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.PositiveTwin;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.ResourceCreator;
import dev.countersign.conformance.scenario.Responses;
import dev.countersign.conformance.scenario.ScenarioContext;
import dev.countersign.conformance.scenario.ScenarioProduct;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps about counting, the function of the example resource in the documents. */
public record CountingSteps(
        CurrentRun run,
        ScenarioContext scenario,
        ResourceCalls calls,
        Conversation conversation,
        Responses answers,
        KnownUsers people,
        ResourceCreator creation,
        ScenarioProduct product,
        PositiveTwin twin,
        ObservedStates watched) {
    private static final String SUPPORT = "supportsBackwardsCounting";

    @Given("a product whose provider counts backwards")
    public void countsBackwards() {
        declares("SUPPORTED", run.products().backwards());
    }

    @Given("a product whose provider does not count backwards")
    public void doesNotCountBackwards() {
        declares("NOT_SUPPORTED", run.products().forwardOnly());
    }

    @Given("a product whose provider says nothing about counting backwards")
    public void saysNothing() {
        product.offerWithSupport(JsonNodeFactory.instance.objectNode());
    }

    @When("{person} counts backwards on that product")
    public void backwards(Person person) {
        creation.attempted(people.caller(person), List.of(count(0, -scenario.marker())));
    }

    @When("{person} counts backwards on that product, twice")
    public void backwardsTwice(Person person) {
        var request = calls.create(people.caller(person), List.of(count(0, -scenario.marker())));
        answers.set(List.of(calls.send(request), calls.send(request)));
    }

    @When("{person} counts forward on that product")
    public void forward(Person person) {
        creation.attempted(people.caller(person), List.of(count(0, scenario.marker())));
    }

    @Then("{person} can count forward on that product")
    public void canCountForward(Person person) {
        creation.made(people.caller(person), List.of(count(0, scenario.marker())));
    }

    @When("{person} counts from {int} to {int} on that product")
    public void countsFromTo(Person person, int start, int target) {
        creation.attempted(people.caller(person), List.of(count(start, target)));
    }

    @Then("{person} can count from {int} to {int} on that product")
    public void canCountFromTo(Person person, int start, int target) {
        creation.made(people.caller(person), List.of(count(start, target)));
    }

    @When("{person} asks for {int} counts on that product, the {position} of them backwards")
    public void asksForCounts(Person person, int amount, ItemPosition position) {
        Caller caller = people.caller(person);
        List<JsonNode> right = new ArrayList<>(creation.specifications(product.get(), amount));
        List<JsonNode> offending = new ArrayList<>(right);
        offending.set(position == ItemPosition.LAST ? amount - 1 : position.in(amount), count(0, -scenario.marker()));
        twin.setCorrected(calls.create(caller, right));
        creation.attempted(caller, offending);
    }

    @Then("that product is shown to support counting backwards")
    public void isShownToSupport() {
        assertThat(shownSupport())
                .as(conversation.lastAnswer().about("what is shown as supported on product " + product.get()))
                .isEqualTo("SUPPORTED");
    }

    @Then("that product is not shown to support counting backwards")
    public void isNotShownToSupport() {
        assertThat(shownSupport())
                .as(conversation.lastAnswer().about("what is shown as supported on product " + product.get()))
                .isNotEqualTo("SUPPORTED");
    }

    @Then("every value lay between start and target, and none before the one before")
    public void valuesGoForward() {
        int previous = watched.last().body().path("specification").path("start").asInt();
        int target = watched.last().body().path("specification").path("target").asInt();
        for (Response look : watched.looks()) {
            int value = (int) Fields.number(look, look.body(), "/status/value");
            assertThat(value)
                    .as(look.about("value of a count that goes forward to its target"))
                    .isBetween(previous, target);
            previous = value;
        }
    }

    @Then("the last value is the target")
    public void lastValueIsTarget() {
        JsonNode resource = watched.last().body();
        assertThat((int) Fields.number(watched.last(), resource, "/status/value"))
                .as(watched.last().about("value of a count that has ended"))
                .isEqualTo(resource.path("specification").path("target").asInt());
    }

    /** Offers a product with that support where the target allows it, and otherwise uses the one that the target file names. */
    private void declares(String support, @Nullable TargetProduct named) {
        if (product.canBeArranged()) {
            product.offerWithSupport(JsonNodeFactory.instance.objectNode().put(SUPPORT, support));
        } else if (named != null) {
            product.set(named);
        } else {
            throw new UntestableException(
                    "the target file names no product whose support for counting backwards is " + support);
        }
    }

    private String shownSupport() {
        Response answer = ResponseAssertions.accepted(conversation.lastAnswer());
        return ProductJson.find(answer, product.get())
                .orElseThrow(() -> new AssertionError(
                        answer.about("product %s must be listed, but is not".formatted(product.get()))))
                .path("support")
                .path(SUPPORT)
                .asText();
    }

    private ObjectNode count(int start, int target) {
        ObjectNode specification =
                creation.specifications(product.get(), 1).get(0).deepCopy();
        return specification.put("start", start).put("target", target);
    }
}
