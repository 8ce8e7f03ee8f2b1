package dev.countersign.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.ScenarioProduct;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Map;

/** Steps about which products can be used, and what their provider supports. */
public record ProductSteps(
        CurrentRun run, ResourceCalls calls, Conversation conversation, KnownUsers people, ScenarioProduct product) {
    private static final long SOME_CREDITS = 500;

    @Given("a product that is free")
    public void free() {
        product.offerAtPrice(true, 0);
    }

    /** The product that every user may use is free or was granted to them. */
    @Given("a product that credits were granted for")
    public void granted() {
        if (product.canBeArranged()) {
            product.offerAtPrice(false, SOME_CREDITS);
        } else {
            product.set(run.products().usual());
        }
    }

    @Given("a product that is not free, without credits")
    public void notGranted() {
        TargetProduct named = run.products().notGranted();
        if (product.canBeArranged()) {
            product.offerAtPrice(false, 0);
        } else if (named != null) {
            product.set(named);
        } else {
            throw new UntestableException("the target file names no product without a grant (products.notGranted)");
        }
    }

    @When("{person} retrieves the products")
    public void retrievesProducts(Person person) {
        Request request = calls.retrieveProducts(people.caller(person));
        conversation.record(request, calls.send(request));
    }

    @Then("that product is listed")
    public void isListed() {
        isListed(product.get(), true);
    }

    @Then("that product is not listed")
    public void isNotListed() {
        isListed(product.get(), false);
    }

    @Then("the usual product is among them")
    public void usualIsListed() {
        isListed(run.products().usual(), true);
    }

    @Then("every product is shown with the support that belongs to it")
    public void everySupportBelongs() {
        Response answer = ResponseAssertions.accepted(conversation.lastAnswer());
        for (Map.Entry<String, JsonNode> provider :
                answer.body().path("productsByProvider").properties()) {
            for (JsonNode resolved : provider.getValue()) {
                assertThat(ProductJson.reference(resolved.path("product")))
                        .as(answer.about("product and the one that the support beside it is for"))
                        .isEqualTo(ProductJson.supported(resolved.path("support")));
                assertThat(resolved.path("product")
                                .path("category")
                                .path("provider")
                                .asText())
                        .as(answer.about("provider of a product that is listed as %s's".formatted(provider.getKey())))
                        .isEqualTo(provider.getKey());
            }
        }
    }

    private void isListed(TargetProduct wanted, boolean expected) {
        Response answer = ResponseAssertions.accepted(conversation.lastAnswer());
        assertThat(ProductJson.find(answer, wanted).isPresent())
                .as(answer.about("whether product '%s' of category '%s' and provider '%s' is listed"
                        .formatted(wanted.id(), wanted.category(), wanted.provider())))
                .isEqualTo(expected);
    }
}
