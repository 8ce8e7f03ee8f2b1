package dev.countersign.conformance.steps.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.ResourceCreator;
import dev.countersign.conformance.scenario.provider.CoreTokens;
import dev.countersign.conformance.scenario.provider.ProviderCalls;
import dev.countersign.conformance.scenario.provider.ProviderItems;
import dev.countersign.conformance.target.TargetJobs.Application;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Steps about what a provider declares, and what follows from it. */
public record DeclarationSteps(
        CurrentRun run,
        ProviderCalls calls,
        CoreTokens tokens,
        ProviderItems handed,
        ResourceCreator creation,
        CreatedResources resources,
        KnownUsers people,
        Conversation conversation) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @When("Core asks the provider what it supports")
    public void asksWhatItSupports() {
        send(calls.retrieveProducts(tokens.core()));
    }

    @Then("it declares something for products of its own alone")
    public void declaresOwnProducts() {
        Response answer = CoreSideApproval.agreed(conversation.lastAnswer());
        List<String> providers = declarations(answer.body()).toList().stream()
                .map(support -> support.path("product").path("provider").asText())
                .toList();
        assertThat(providers)
                .as(answer.about("providers of the products that support is declared for"))
                .isNotEmpty()
                .containsOnly(run.core().provider());
    }

    @Then("it declares the usual product")
    public void declaresUsualProduct() {
        Response answer = conversation.lastAnswer();
        TargetProduct usual = run.products().usual();
        assertThat(declarations(answer.body())
                        .map(support -> support.path("product").path("id").asText()))
                .as(answer.about("products that support is declared for"))
                .contains(usual.id());
    }

    @Given("{person} has started a job on a product where jobs can be extended")
    public void hasStartedExtensible(Person person) {
        start(
                person,
                docker(support -> support.path("docker").path("timeExtension").asBoolean()));
    }

    @Given("{person} has started a job on a product where jobs can't be extended")
    public void hasStartedNotExtensible(Person person) {
        start(
                person,
                docker(support -> !support.path("docker").path("timeExtension").asBoolean()));
    }

    @Given("{person} has started a virtual machine on a product where such can be suspended")
    public void hasStartedSuspensible(Person person) {
        Application machine = run.target().jobs().virtualMachine();
        if (machine == null) {
            throw new UntestableException("the target file names no virtual machine that jobs may run");
        }
        TargetProduct product = productWith(support -> {
            JsonNode features = support.path("virtualMachine");
            return features.path("enabled").asBoolean()
                    && features.path("suspension").asBoolean();
        });
        ObjectNode specification = creation.specifications(product, 1).get(0).deepCopy();
        specification.putObject("application").put("name", machine.name()).put("version", machine.version());
        resources.set(creation.made(people.caller(person), List.of(specification)));
    }

    @When("Core asks the provider to extend the job by {int} minutes")
    public void asksToExtend(int minutes) {
        ObjectNode item = JSON.objectNode().set("job", theJob());
        item.putObject("requestedTime").put("hours", 0).put("minutes", minutes).put("seconds", 0);
        send(calls.named("/extend", tokens.core(), List.of(item)));
    }

    @When("Core asks the provider to suspend the job")
    public void asksToSuspend() {
        send(calls.named("/suspend", tokens.core(), List.of(JSON.objectNode().set("job", theJob()))));
    }

    @Then("once Core asks it to bring the job back, it agrees to that too")
    public void agreesToBringBack() {
        CoreSideApproval.agreed(calls.send(calls.named(
                "/unsuspend", tokens.core(), List.of(JSON.objectNode().set("job", theJob())))));
    }

    @When("Core asks the provider to terminate the job")
    public void asksToTerminate() {
        send(calls.named("/terminate", tokens.core(), List.of(theJob())));
    }

    private void start(Person person, Predicate<JsonNode> wanted) {
        resources.set(creation.made(people.caller(person), creation.specifications(productWith(wanted), 1)));
    }

    private static Predicate<JsonNode> docker(Predicate<JsonNode> wanted) {
        return wanted.and(support -> support.path("docker").path("enabled").asBoolean());
    }

    /** A product of the target file whose declaration by the provider matches. */
    private TargetProduct productWith(Predicate<JsonNode> wanted) {
        JsonNode declared = calls.send(calls.retrieveProducts(tokens.core())).body();
        return Stream.of(
                        run.products().usual(),
                        run.products().second(),
                        run.products().backwards(),
                        run.products().forwardOnly())
                .filter(Objects::nonNull)
                .filter(product -> declarations(declared)
                        .filter(support ->
                                support.path("product").path("id").asText().equals(product.id()))
                        .anyMatch(wanted))
                .findFirst()
                .orElseThrow(() ->
                        new UntestableException("of the products in the target file the provider declares none so"));
    }

    private static Stream<JsonNode> declarations(JsonNode answer) {
        return Stream.iterate(0, index -> index < answer.path("responses").size(), index -> index + 1)
                .map(answer.path("responses")::get);
    }

    private JsonNode theJob() {
        return handed.known(resources.the());
    }

    private void send(Request request) {
        conversation.record(request, calls.send(request));
    }
}
