package dev.countersign.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.finding.DeviationError;
import dev.countersign.conformance.finding.Deviations;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.Query;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.ResourceCalls;
import dev.countersign.conformance.scenario.ResourceCreator;
import dev.countersign.conformance.scenario.Responses;
import dev.countersign.conformance.scenario.ScenarioContext;
import dev.countersign.conformance.scenario.Shapes;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.ParameterType;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Steps about JSON, media types and shapes. */
public record SerializationSteps(
        ResourceCalls calls,
        Conversation conversation,
        Responses answers,
        CreatedResources resources,
        KnownUsers people,
        ResourceCreator creation,
        Shapes shapes,
        ScenarioContext scenario) {
    private static final Pattern JSON_MEDIA_TYPE =
            Pattern.compile("application/(?:[a-z0-9.-]+\\+)?json(?:\\s*;.*)?", Pattern.CASE_INSENSITIVE);
    private static final long FIRST_OF_CENTURY = 946_684_800_000L;
    private static final long LAST_OF_CENTURY = 4_102_444_800_000L;

    /** A deviation of a create request from the strict form, as a change of its text. */
    @ParameterType("has a property that nobody knows|specifies something that nobody knows|states its own type")
    public UnaryOperator<String> leniency(String departure) {
        return switch (departure) {
            case "has a property that nobody knows" -> body -> body.replaceFirst("\\{", "{\"unheardOf\":{\"of\":[1]},");
            case "specifies something that nobody knows" ->
                body -> body.replaceFirst("\\[\\{", "[{\"unheardOf\":{\"of\":[1]},");
            default -> body -> body.replaceFirst("\\{", "{\"type\":\"bulk\",");
        };
    }

    @When("{person} retrieves the resource, accepting nothing but {mediaType}")
    public void retrievesAccepting(Person person, String mediaType) {
        Request request = calls.retrieve(people.caller(person), resources.the().id(), Query.NOTHING_SPECIAL)
                .withHeader("Accept", mediaType);
        conversation.record(request, calls.send(request));
    }

    @When("{person} creates a resource and calls the request {mediaType}")
    public void createsCalling(Person person, String mediaType) {
        List<JsonNode> specifications = creation.specifications(1);
        creation.attempted(
                calls.create(people.caller(person), specifications).withHeader("Content-Type", mediaType),
                specifications);
    }

    @When("{person} creates a resource in a request that {leniency}")
    public void createsLeniently(Person person, UnaryOperator<String> departure) {
        Caller caller = people.caller(person);
        List<JsonNode> specifications = creation.specifications(1);
        String strict = ResourceCalls.bulk(specifications).toString();
        creation.attempted(calls.create(caller, specifications).withBody(departure.apply(strict)), specifications);
    }

    @Then("every answer is JSON")
    public void everyAnswerIsJson() {
        answers.all().forEach(Response::body);
    }

    @Then("every answer says that it is JSON")
    public void everyAnswerSaysSo() {
        answers.all().forEach(SerializationSteps::saysJson);
    }

    @Then("the answer says that it is JSON")
    public void theAnswerSaysSo() {
        saysJson(conversation.lastAnswer());
    }

    @Then("every answer has its documented shape")
    public void everyAnswerHasItsShape() {
        shapes.mandatory(scenario.io().exchanges()).stream().findFirst().ifPresent(deviation -> {
            throw new DeviationError(deviation);
        });
    }

    @Then("the resource has the same fields in every answer")
    public void sameFields() {
        String id = resources.the().id();
        List<Exchange> seen = answers.all().stream().map(Response::exchange).toList();
        shapes.deviations(seen).stream().findFirst().ifPresent(deviation -> {
            throw new DeviationError(deviation);
        });
        Response first = answers.all().get(0);
        for (Response answer : answers.all()) {
            assertThat(fields(ResourceJson.resource(ResponseAssertions.accepted(answer), id)))
                    .as(answer.about("fields of the resource, which must be those that retrieve shows"))
                    .isEqualTo(fields(ResourceJson.resource(first, id)));
        }
    }

    @Then("the permissions of the resource are part of every answer")
    public void permissionsEverywhere() {
        for (Response answer : answers.all()) {
            JsonNode permissions = ResourceJson.resource(
                            ResponseAssertions.accepted(answer), resources.the().id())
                    .path("permissions");
            if (!permissions.path("myself").isArray()) {
                throw new DeviationError(Deviations.ofField(
                        answer.exchange(), "/permissions", "those of its reader in myself", permissions.toString()));
            }
        }
    }

    @Then("its instants are whole milliseconds of our century")
    public void instantsAreMilliseconds() {
        Response answer = ResponseAssertions.accepted(conversation.lastAnswer());
        isMilliseconds(answer, answer.body().path("createdAt"));
        for (JsonNode update : answer.body().path("updates")) {
            if (update.hasNonNull("timestamp")) {
                isMilliseconds(answer, update.path("timestamp"));
            }
        }
    }

    private static void isMilliseconds(Response answer, JsonNode instant) {
        assertThat(instant.isIntegralNumber())
                .as(answer.about("an instant must be a whole number, but is " + instant))
                .isTrue();
        assertThat(instant.asLong())
                .as(answer.about("an instant in milliseconds since 1970, of the years 2000 to 2099"))
                .isBetween(FIRST_OF_CENTURY, LAST_OF_CENTURY);
    }

    private static void saysJson(Response answer) {
        assertThat(answer.header("Content-Type").orElse("none"))
                .as(answer.about("Content-Type of the answer"))
                .matches(JSON_MEDIA_TYPE);
    }

    private static Set<String> fields(JsonNode node) {
        Set<String> names = new TreeSet<>();
        collect("", node, names);
        return names;
    }

    private static void collect(String path, JsonNode node, Set<String> names) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                names.add(path + "/" + field.getKey());
                collect(path + "/" + field.getKey(), field.getValue(), names);
            });
        }
    }
}
