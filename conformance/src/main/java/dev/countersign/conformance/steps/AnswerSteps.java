package dev.countersign.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.finding.DeviationError;
import dev.countersign.conformance.finding.Deviations;
import dev.countersign.conformance.run.Untestable;
import dev.countersign.conformance.scenario.Catalogue;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.Fields;
import dev.countersign.conformance.scenario.NotFound;
import dev.countersign.conformance.scenario.OwnResources;
import dev.countersign.conformance.scenario.People;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Simulation;
import dev.countersign.conformance.scenario.ThisRun;
import dev.countersign.conformance.wire.Answer;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.List;

/** Steps about what a request was answered. */
public final class AnswerSteps {
    /** A resource has exactly one owner. */
    private static final String OWNER = "RES-003";

    private final ThisRun run;
    private final Conversation conversation;
    private final OwnResources resources;
    private final People people;
    private final NotFound notFound;
    private final Simulation simulation;

    public AnswerSteps(
            ThisRun run,
            Conversation conversation,
            OwnResources resources,
            People people,
            NotFound notFound,
            Simulation simulation) {
        this.run = run;
        this.conversation = conversation;
        this.resources = resources;
        this.people = people;
        this.notFound = notFound;
        this.simulation = simulation;
    }

    @Then("the request is accepted")
    public void isAccepted() {
        Judgement.accepted(conversation.lastAnswer());
    }

    @Then("the request is refused")
    public void isRefused() {
        Judgement.refused(conversation.lastAnswer());
    }

    /** Other scenarios judge that it must be refused. */
    @Given("the request was refused")
    public void wasRefused() {
        Answer answer = conversation.lastAnswer();
        if (answer.isSuccess()) {
            throw new Untestable(answer.about("this check needs a refused request, but the request was accepted"));
        }
    }

    @Then("the request is refused as not found")
    public void isRefusedAsNotFound() {
        notFound.named(conversation.lastAnswer());
    }

    @Then("the request is refused as a bad request")
    public void isRefusedAsBadRequest() {
        Judgement.badRequest(conversation.lastAnswer());
    }

    @Then("the request is turned down")
    public void isTurnedDown() {
        simulation.requireFired();
        Judgement.turnedDown(conversation.lastAnswer());
    }

    @Then("the answer shows the resource as it was specified")
    public void showsTheResource() {
        var answer = Judgement.accepted(conversation.lastAnswer());
        var own = resources.the();
        var shown = Shown.resource(answer, own.id());
        Judgement.specified(answer, shown, own.specification());
    }

    @Then("the answer names the product that was asked for")
    public void namesTheProduct() {
        var answer = Judgement.accepted(conversation.lastAnswer());
        JsonNode product = answer.body().path("specification").path("product");
        JsonNode asked = resources.the().specification().path("product");
        assertThat(Catalogue.includes(product, asked))
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
        Answer answer = conversation.lastAnswer();
        JsonNode shown = Shown.resource(answer, resources.the().id());
        hasOwner(answer, "/owner/createdBy", creator, Fields.text(answer, shown, "/owner/createdBy"));
        JsonNode owning = shown.at("/owner/project");
        hasOwner(
                answer,
                "/owner/project",
                project.isEmpty() ? "none" : project,
                Shown.isLeftOut(owning) ? "none" : owning.asText());
    }

    private static void hasOwner(Answer answer, String field, String expected, String found) {
        if (!found.equals(expected)) {
            throw new DeviationError(Deviations.ofField(answer.exchange(), field, expected, found, OWNER));
        }
    }

    @Then("its status says that it has ended")
    public void statusSaysEnded() {
        var answer = conversation.lastAnswer();
        List<String> states = run.kind().states();
        assertThat(Shown.state(answer, resources.the().id()))
                .as(answer.about("state of a resource that has ended"))
                .isEqualTo(Vocabulary.Stage.AT_ITS_END.among(states));
    }
}
