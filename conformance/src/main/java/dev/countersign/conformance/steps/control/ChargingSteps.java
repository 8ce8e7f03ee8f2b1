package dev.countersign.conformance.steps.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.finding.DeviationError;
import dev.countersign.conformance.finding.Deviations;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.ResourceCreator;
import dev.countersign.conformance.scenario.Responses;
import dev.countersign.conformance.scenario.control.Charges;
import dev.countersign.conformance.scenario.control.ControlCalls;
import dev.countersign.conformance.scenario.control.ProviderLogin;
import dev.countersign.conformance.scenario.control.ResourceFunds;
import dev.countersign.conformance.steps.ResponseAssertions;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Collections;
import java.util.List;

/** Steps about what a provider charges. */
public final class ChargingSteps {
    private static final String DUPLICATE = "duplicateCharges";
    private static final String NOT_COVERED = Charges.NOT_COVERED;

    private final ControlCalls calls;
    private final ProviderLogin login;
    private final Charges charges;
    private final ResourceFunds funds;
    private final ResourceCreator creation;
    private final KnownUsers people;
    private final CreatedResources resources;
    private final Conversation conversation;
    private final Responses answers;

    public ChargingSteps(
            ControlCalls calls,
            ProviderLogin login,
            Charges charges,
            ResourceFunds funds,
            ResourceCreator creation,
            KnownUsers people,
            CreatedResources resources,
            Conversation conversation,
            Responses answers) {
        this.calls = calls;
        this.login = login;
        this.charges = charges;
        this.funds = funds;
        this.creation = creation;
        this.people = people;
        this.resources = resources;
        this.conversation = conversation;
        this.answers = answers;
    }

    @Given("{person} has created a resource of a product with few credits")
    public void hasCreatedWithFewCredits(Person person) {
        resources.set(creation.made(people.caller(person), creation.specifications(funds.product(), 1)));
    }

    @Given("the provider has charged 1 unit for the resource")
    public void hasCharged() {
        Response answer = calls.send(calls.chargeCredits(List.of(charge(1))));
        if (!answer.isSuccess() || !reported(answer, NOT_COVERED).isEmpty()) {
            throw new UntestableException("the first charge, which this is about, is not carried out");
        }
    }

    @When("the provider charges 1 unit for the resource")
    public void charges() {
        send(calls.chargeCredits(List.of(charge(1))));
    }

    @When("the provider repeats that charge")
    public void repeats() {
        charges();
    }

    @When("the provider charges 1 unit for the resource, twice in one request")
    public void chargesTwice() {
        send(calls.chargeCredits(List.of(charge(1), charge(1))));
    }

    @When("the provider charges 1 unit for the resource, {int} times at the same moment")
    public void chargesAtTheSameMoment(int times) {
        answers.set(calls.sendTogether(Collections.nCopies(times, calls.chargeCredits(List.of(charge(1))))));
    }

    @When("the provider charges more than the funds cover for the resource")
    public void chargesTooMuch() {
        long units = funds.tooMany(resources.the().id());
        send(calls.chargeCredits(List.of(charge(units))));
    }

    @When("the provider asks whether more than anybody has is covered for the resource")
    public void asksForTooMuch() {
        send(calls.checkCredits(List.of(charge(Charges.TOO_MANY))));
    }

    @When("another provider charges 1 unit for the resource")
    public void anotherCharges() {
        send(calls.chargeCredits(List.of(charge(1))).by(login.anotherProvider()));
    }

    @Then("the provider asks whether 1 unit is covered, and it is")
    public void asksForOne() {
        carriedOut(calls.send(calls.checkCredits(List.of(charge(1)))));
    }

    @Then("no charge is said to be a duplicate or not covered")
    public void nothingIsReported() {
        carriedOut(conversation.lastAnswer());
    }

    @Then("the charge is said to be a duplicate")
    public void isDuplicate() {
        isReported(DUPLICATE);
    }

    @Then("the charge is said not to be covered")
    public void isNotCovered() {
        isReported(NOT_COVERED);
    }

    /** Only the first of the charges to arrive is carried out. */
    @Then("one of the charges is carried out, and all others are said to be duplicates")
    public void oneIsCarriedOut() {
        List<Response> first = answers.all().stream()
                .filter(answer ->
                        reported(ResponseAssertions.accepted(answer), DUPLICATE).isEmpty())
                .toList();
        if (first.size() == answers.all().size()) {
            isReported(first.get(1), DUPLICATE);
        }
        assertThat(first)
                .as(
                        "answers to charges with the same id that report no duplicate, of %d",
                        answers.all().size())
                .hasSize(1);
        carriedOut(first.get(0));
        answers.all().stream()
                .filter(answer -> !first.contains(answer))
                .forEach(answer -> isReported(answer, DUPLICATE));
    }

    @Then("the provider can charge the same with another id")
    public void canChargeWithAnotherId() {
        charges.useAnotherId();
        canCharge();
    }

    @Then("the provider can charge 1 unit with the same id")
    public void canCharge() {
        carriedOut(calls.send(calls.chargeCredits(List.of(charge(1)))));
    }

    private void isReported(String list) {
        isReported(ResponseAssertions.accepted(conversation.lastAnswer()), list);
    }

    private void isReported(Response answer, String list) {
        if (reported(answer, list).isEmpty()) {
            throw new DeviationError(
                    Deviations.at(answer.exchange(), "/" + list, resources.the().id(), "no resource"));
        }
        assertThat(reported(answer, list))
                .as(answer.about("resources in " + list))
                .containsExactly(resources.the().id());
        String other = list.equals(DUPLICATE) ? NOT_COVERED : DUPLICATE;
        assertThat(reported(answer, other))
                .as(answer.about("resources in " + other))
                .isEmpty();
    }

    private static void carriedOut(Response answer) {
        ResponseAssertions.accepted(answer);
        for (String list : List.of(DUPLICATE, NOT_COVERED)) {
            assertThat(answer.body().path(list).isArray())
                    .as(answer.about("whether %s is a list".formatted(list)))
                    .isTrue();
            assertThat(reported(answer, list))
                    .as(answer.about("resources in " + list))
                    .isEmpty();
        }
    }

    private static List<String> reported(Response answer, String list) {
        JsonNode resources = answer.body().path(list);
        return resources.findValuesAsText("id");
    }

    private JsonNode charge(long units) {
        return charges.of(resources.the().id(), units);
    }

    private void send(Request request) {
        conversation.record(request, calls.send(request));
    }
}
