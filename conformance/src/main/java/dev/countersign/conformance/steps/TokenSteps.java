package dev.countersign.conformance.steps;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.EveryCall;
import dev.countersign.conformance.scenario.ExpiredTokens;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.PositiveTwin;
import dev.countersign.conformance.scenario.Query;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.ResourceCreator;
import dev.countersign.conformance.scenario.ResourceReader;
import dev.countersign.conformance.scenario.Responses;
import dev.countersign.conformance.scenario.SimulationControl;
import dev.countersign.conformance.scenario.control.ProviderLogin;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.List;

/** Steps about access tokens that are missing, forged, expired, or of another role. */
public record TokenSteps(
        ResourceCalls calls,
        Conversation conversation,
        Responses answers,
        CreatedResources resources,
        KnownUsers people,
        ResourceCreator creation,
        EveryCall everyCall,
        SimulationControl simulation,
        ResourceReader resourceReader,
        PositiveTwin twin,
        ProviderLogin login,
        ExpiredTokens expired) {
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final Duration SOME_TIME = Duration.ofMinutes(5);

    @ParameterType("no token|a token that is nonsense|the user's token with another signature"
            + "|the user's token without its signature|the user's token, made out to Alice"
            + "|an unsigned copy of the user's token")
    public Forgery forgery(String text) {
        return switch (text) {
            case "no token" -> genuine -> null;
            case "a token that is nonsense" -> genuine -> "nonsense";
            case "the user's token with another signature" -> Forgery::withAnotherSignature;
            case "the user's token without its signature" -> Forgery::withoutSignature;
            case "the user's token, made out to Alice" ->
                genuine -> Forgery.madeOutTo(people.username(Person.ALICE), genuine);
            default -> Forgery::unsigned;
        };
    }

    @When("somebody with {forgery} creates a resource in the name of {person}")
    public void createsWithForgery(Forgery forgery, Person person) {
        Caller genuine = people.caller(person);
        List<JsonNode> specifications = creation.specifications(1);
        twin.setCorrected(calls.create(genuine, specifications));
        creation.attempted(forgery.instead(genuine), specifications);
        creation.wouldBeSeenBy(genuine);
    }

    @When("somebody with {forgery} makes every kind of call about the resource")
    public void makesEveryCallWithForgery(Forgery forgery) {
        answers.set(everyCall.about(resources.the(), forgery.instead(people.caller(Person.USER))));
    }

    @When("{person} retrieves the resource with a token that has expired")
    public void retrievesWithExpired(Person person) {
        Request request = calls.retrieve(expired.of(person), resources.the().id(), Query.NOTHING_SPECIAL);
        conversation.record(request, calls.send(request));
    }

    @When("{person} makes every kind of call about the resource with a token that has expired")
    public void makesEveryCallWithExpired(Person person) {
        answers.set(everyCall.about(resources.the(), expired.of(person)));
    }

    @Then("{person} can retrieve the resource with a token that has not")
    public void canRetrieveWithFresh(Person person) {
        Caller caller = simulation.offers("tokens") ? inRole(person, "USER", SOME_TIME) : people.caller(person);
        ResponseAssertions.accepted(resourceReader.at(caller, resources.the().id()));
    }

    @When("{person} creates a resource with a token that has expired")
    public void createsWithExpired(Person person) {
        List<JsonNode> specifications = creation.specifications(1);
        twin.setCorrected(calls.create(people.caller(person), specifications));
        creation.attempted(expired.of(person), specifications);
        creation.wouldBeSeenBy(people.caller(person));
    }

    /** Where creating is refused, that is the only response. */
    @When("an end user in the role {word} creates a resource and makes every kind of call about it")
    public void createsAndMakesEveryCall(String role) {
        Caller caller = endUser(role);
        Response created = creation.attempted(caller, creation.specifications(1));
        answers.set(created.isSuccess() ? everyCall.about(resources.the(), caller) : List.of(created));
    }

    @When("a provider makes every kind of call of end users about the resource")
    public void makesEveryCallAsProvider() {
        Caller provider = simulation.offers("tokens") ? inRole(Person.USER, "PROVIDER", LIFETIME) : login.provider();
        answers.set(everyCall.about(resources.the(), provider));
    }

    private Caller endUser(String role) {
        if (simulation.offers("tokens")) {
            return inRole(Person.USER, role, LIFETIME);
        }
        return role.equals("ADMIN") ? people.administrator() : people.caller(Person.USER);
    }

    private Caller inRole(Person person, String role, Duration life) {
        return people.caller(person).withToken(simulation.token(people.username(person), role, life));
    }
}
