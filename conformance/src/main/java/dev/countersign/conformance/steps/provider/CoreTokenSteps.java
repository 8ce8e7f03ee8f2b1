package dev.countersign.conformance.steps.provider;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.finding.Deviations;
import dev.countersign.conformance.finding.Precondition;
import dev.countersign.conformance.finding.PreconditionFailedException;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.Responses;
import dev.countersign.conformance.scenario.provider.CoreTokens;
import dev.countersign.conformance.scenario.provider.ProviderCalls;
import dev.countersign.conformance.scenario.provider.ProviderItems;
import dev.countersign.conformance.steps.ResponseAssertions;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps about the tokens that authenticate Core to a provider. */
public record CoreTokenSteps(
        CoreTokens tokens, ProviderCalls calls, ProviderItems handed, KnownUsers people, Responses answers) {
    @ParameterType("no token of Core|a token of Core's .+")
    public Caller impostor(String text) {
        return new Caller(text, token(text), null);
    }

    @When("somebody with {impostor} makes every kind of call to the provider")
    public void makesEveryCall(Caller impostor) {
        answers.set(everyCall(impostor));
    }

    @Then("the provider refuses every one of them")
    public void refusesEveryOne() {
        answers.all().forEach(ResponseAssertions::refused);
    }

    /** A call that fails even with a token of Core was not refused because of the token. */
    @Then("it takes every one of them from Core")
    public void takesEveryOneFromCore() {
        for (Response answer : everyCall(tokens.core())) {
            if (!answer.isSuccess()) {
                throw new PreconditionFailedException(
                        Precondition.at(Deviations.status(answer, "accepted (2xx)")),
                        answer.about("the provider does not take this from Core either"));
            }
        }
    }

    /** Creates first and removes last, so that the calls between refer to an existing resource. */
    private List<Response> everyCall(Caller caller) {
        JsonNode resource = handed.fresh();
        handed.asked(List.of(resource));
        List<Request> requests = List.of(
                calls.retrieveProducts(caller),
                calls.create(caller, List.of(resource)),
                calls.init(caller, people.username(Person.USER)),
                calls.updateAcl(caller, resource, List.of(), List.of()),
                calls.verify(caller, List.of(resource)),
                calls.remove(caller, List.of(resource)));
        return requests.stream().map(calls::send).toList();
    }

    private @Nullable String token(String text) {
        return switch (text.replace("a token of Core's ", "")) {
            case "no token of Core" -> null;
            case "that is nonsense" -> "nonsense";
            case "with another signature" -> tokens.withAnotherSignature();
            case "signed by another key" -> tokens.signedByAnotherKey();
            case "without any signature" -> tokens.unsigned();
            case "signed with its public key" -> tokens.signedWithThePublicKey();
            case "that has expired" ->
                tokens.signed(
                        claims -> claims.expirationTime(Date.from(tokens.now().minusSeconds(120))));
            case "that never expires" -> tokens.signed(claims -> claims.expirationTime(null));
            case "from the day after tomorrow" ->
                tokens.signed(claims -> claims.issueTime(Date.from(tokens.now().plus(Duration.ofDays(2))))
                        .expirationTime(Date.from(tokens.now().plus(Duration.ofDays(3)))));
            case "that tells no time of issue" -> tokens.signed(claims -> claims.issueTime(null));
            case "made out to somebody else" -> tokens.signed(claims -> claims.subject("_SomebodyElse"));
            case "from another issuer" -> tokens.signed(claims -> claims.issuer("cloud.example.org"));
            case "in the role USER" -> tokens.signed(claims -> claims.claim("role", "USER"));
            case "in the role PROVIDER" -> tokens.signed(claims -> claims.claim("role", "PROVIDER"));
            case "in the role ADMIN" -> tokens.signed(claims -> claims.claim("role", "ADMIN"));
            default -> throw new IllegalArgumentException("there is no forgery called '%s'".formatted(text));
        };
    }
}
