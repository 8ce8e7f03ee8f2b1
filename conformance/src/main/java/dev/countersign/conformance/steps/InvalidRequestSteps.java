package dev.countersign.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.Grants;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.PositiveTwin;
import dev.countersign.conformance.scenario.Query;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.ResourceCreator;
import dev.countersign.conformance.scenario.Responses;
import dev.countersign.conformance.scenario.ScenarioContext;
import dev.countersign.conformance.scenario.Shapes;
import dev.countersign.conformance.shape.ShapeProblem;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;

/** Steps about requests with one mistake, each of which has a corrected form. */
public record InvalidRequestSteps(
        ScenarioContext scenario,
        ResourceCalls calls,
        Grants grants,
        Conversation conversation,
        Responses answers,
        CreatedResources resources,
        KnownUsers people,
        ResourceCreator creation,
        PositiveTwin twin) {
    @ParameterType("retrieves what never was|is no JSON|creates without a product"
            + "|creates from an unknown product|deletes what never was|shares what never was|is made by nobody")
    public String mistake(String name) {
        return name;
    }

    @When("{person} makes a request that {mistake}")
    public void makes(Person person, String mistake) {
        Request request = wrong(mistake, people.caller(person));
        conversation.record(request, calls.send(request));
    }

    @When("{person} makes a request that {mistake}, twice")
    public void makesTwice(Person person, String mistake) {
        Request request = wrong(mistake, people.caller(person));
        answers.set(List.of(calls.send(request), calls.send(request)));
    }

    @Then("its explanation, if there is one, has the common form")
    public void explanationHasTheCommonForm() {
        Response answer = conversation.lastAnswer();
        assertThat(Shapes.problemsOfError(answer).stream().filter(ShapeProblem::isMandatory))
                .as(answer.about("what keeps the answer from being a common error message"))
                .isEmpty();
    }

    @Then("both answers have the same error code, or none")
    public void sameErrorCode() {
        Response first = ResponseAssertions.turnedDown(answers.all().get(0));
        Response second = ResponseAssertions.turnedDown(answers.all().get(1));
        assertThat(errorCode(second))
                .as(second.about("error code of the same failure, the second time"))
                .isEqualTo(errorCode(first));
    }

    @Then("the same request is accepted once that is put right")
    public void acceptedOncePutRight() {
        ResponseAssertions.accepted(calls.send(twin.corrected()));
    }

    @Then("the same request is accepted once that product is put right")
    public void acceptedOnceTheProductIsRight() {
        acceptedOncePutRight();
    }

    @Then("the same request is accepted once all counts go forward")
    public void acceptedOnceAllGoForward() {
        acceptedOncePutRight();
    }

    @Then("the same request is accepted with {person}'s own token")
    public void acceptedWithOwnToken(Person person) {
        ResponseAssertions.accepted(calls.send(twin.corrected().by(people.caller(person))));
    }

    /** Builds the request with its mistake, and records the one without it. */
    private Request wrong(String mistake, Caller caller) {
        String id = resources.the().id();
        String nothing = scenario.name();
        Request retrieve = calls.retrieve(caller, id, Query.NOTHING_SPECIAL);
        List<JsonNode> specifications = creation.specifications(1);
        Request create = calls.create(caller, specifications);
        ObjectNode item = specifications.get(0).deepCopy();
        return switch (mistake) {
            case "retrieves what never was" -> either(calls.retrieve(caller, nothing, Query.NOTHING_SPECIAL), retrieve);
            case "is no JSON" -> either(create.withBody("{\"items\": ["), create);
            case "creates without a product" -> {
                item.remove("product");
                yield either(calls.create(caller, List.of(item)), create);
            }
            case "creates from an unknown product" -> {
                item.withObject("product").put("id", nothing);
                yield either(calls.create(caller, List.of(item)), create);
            }
            case "deletes what never was" ->
                either(calls.delete(caller, List.of(nothing)), calls.delete(caller, List.of(id)));
            case "shares what never was" ->
                either(
                        calls.updateAcl(caller, List.of(grants.nothing(nothing))),
                        calls.updateAcl(caller, List.of(grants.nothing(id))));
            default -> either(retrieve.by(caller.withToken(null)), retrieve);
        };
    }

    private Request either(Request wrong, Request right) {
        twin.setCorrected(right);
        return wrong;
    }

    private static String errorCode(Response answer) {
        boolean json = answer.header("Content-Type").orElse("").contains("json");
        return json && !answer.text().isEmpty()
                ? answer.body().path("errorCode").asText()
                : "";
    }
}
