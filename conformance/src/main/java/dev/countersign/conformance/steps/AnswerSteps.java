package dev.countersign.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.finding.DeviationError;
import dev.countersign.conformance.finding.Deviations;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.Fields;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.NotFound;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.ResourceBrowser;
import dev.countersign.conformance.scenario.SimulationControl;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.List;

/** Steps about the response to a request. */
public record AnswerSteps(
        CurrentRun run,
        Conversation conversation,
        CreatedResources resources,
        KnownUsers people,
        NotFound notFound,
        SimulationControl simulation) {
    /** A resource has exactly one owner. */
    private static final String OWNER = "RES-003";

    @Then("the request is accepted")
    public void isAccepted() {
        ResponseAssertions.accepted(conversation.lastAnswer());
    }

    @Then("the request is refused")
    public void isRefused() {
        ResponseAssertions.refused(conversation.lastAnswer());
    }

    /** Other scenarios check that it must be refused. */
    @Given("the request was refused")
    public void wasRefused() {
        Response answer = conversation.lastAnswer();
        if (answer.isSuccess()) {
            throw new UntestableException(
                    answer.about("this check needs a refused request, but the request was accepted"));
        }
    }

    @Then("the request is refused as not found")
    public void isRefusedAsNotFound() {
        notFound.named(conversation.lastAnswer());
    }

    @Then("the request is refused as a bad request")
    public void isRefusedAsBadRequest() {
        ResponseAssertions.badRequest(conversation.lastAnswer());
    }

    @Then("the request is turned down")
    public void isTurnedDown() {
        simulation.requireFired();
        ResponseAssertions.turnedDown(conversation.lastAnswer());
    }

    @Then("the answer shows the resource as it was specified")
    public void showsTheResource() {
        var answer = ResponseAssertions.accepted(conversation.lastAnswer());
        var own = resources.the();
        var shown = ResourceJson.resource(answer, own.id());
        ResponseAssertions.specified(answer, shown, own.specification());
    }

    @Then("the answer names the product that was asked for")
    public void namesTheProduct() {
        var answer = ResponseAssertions.accepted(conversation.lastAnswer());
        JsonNode product = answer.body().path("specification").path("product");
        JsonNode asked = resources.the().specification().path("product");
        assertThat(ResourceBrowser.includes(product, asked))
                .as(answer.about(
                        "product of the resource, with its provider, must be %s, but is %s".formatted(asked, product)))
                .isTrue();
    }

    @Then("it belongs to {person} and to no project")
    public void belongsToNobodyElse(Person person) {
        hasOwner(people.username(person), "");
    }

    @Then("it belongs to the project, with {person} as its creator")
    public void belongsToTheProject(Person person) {
        hasOwner(people.username(person), people.project());
    }

    /** @param project empty for none */
    private void hasOwner(String creator, String project) {
        Response answer = conversation.lastAnswer();
        JsonNode shown = ResourceJson.resource(answer, resources.the().id());
        hasOwner(answer, "/owner/createdBy", creator, Fields.text(answer, shown, "/owner/createdBy"));
        JsonNode owning = shown.at("/owner/project");
        hasOwner(
                answer,
                "/owner/project",
                project.isEmpty() ? "none" : project,
                ResourceJson.isLeftOut(owning) ? "none" : owning.asText());
    }

    private static void hasOwner(Response answer, String field, String expected, String found) {
        if (!found.equals(expected)) {
            throw new DeviationError(Deviations.ofField(answer.exchange(), field, expected, found, OWNER));
        }
    }

    @Then("its status says that it has ended")
    public void statusSaysEnded() {
        var answer = conversation.lastAnswer();
        List<String> states = run.kind().states();
        assertThat(ResourceJson.state(answer, resources.the().id()))
                .as(answer.about("state of a resource that has ended"))
                .isEqualTo(Vocabulary.Stage.AT_ITS_END.among(states));
    }
}
