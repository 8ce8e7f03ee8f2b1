package dev.countersign.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.finding.DeviationError;
import dev.countersign.conformance.finding.Deviations;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.Fields;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.ResourceReader;
import dev.countersign.conformance.scenario.Responses;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Then;
import java.util.List;
import java.util.function.Predicate;

/** Steps about a user's own permissions as the server shows them. */
public record OwnPermissionSteps(
        Conversation conversation,
        CreatedResources resources,
        KnownUsers people,
        ResourceReader resourceReader,
        Responses answers) {
    private static final String MYSELF = "/permissions/myself";

    @Then("{permissions} is the only permission that {person} holds on it")
    public void holdsOnly(List<String> permissions, Person person) {
        holds(person, permissions);
    }

    @Then("{person} holds {permissions} on it and nothing else")
    public void holds(Person person, List<String> permissions) {
        Response answer = look(person);
        assertThat(myself(answer))
                .as(answer.about("permissions that %s holds".formatted(person)))
                .containsExactlyInAnyOrderElementsOf(permissions);
    }

    @Then("{person} holds ADMIN on it")
    public void holdsAdmin(Person person) {
        Response answer = conversation.lastAnswer();
        JsonNode shown = ResourceJson.resource(answer, resources.the().id());
        assertThat(ResponseAssertions.texts(Fields.list(answer, shown, MYSELF)))
                .as(answer.about("permissions that %s holds".formatted(person)))
                .contains("ADMIN");
    }

    @Then("{permissions} is all that every answer shows {person} to hold")
    public void everyAnswerShowsOnly(List<String> permissions, Person person) {
        requireInEveryAnswer("%s alone, which %s holds", permissions, person, permissions::containsAll);
    }

    @Then("{permissions} is among what every answer shows {person} to hold")
    public void everyAnswerShows(List<String> permissions, Person person) {
        requireInEveryAnswer("%s, which %s holds", permissions, person, held -> true);
    }

    private void requireInEveryAnswer(
            String expected, List<String> permissions, Person person, Predicate<List<String>> others) {
        for (Response answer : answers.all()) {
            JsonNode shown = ResourceJson.required(answer, resources.the().id());
            List<String> held = ResponseAssertions.texts(Fields.list(answer, shown, MYSELF));
            if (!held.containsAll(permissions) || !others.test(held)) {
                throw new DeviationError(Deviations.ofField(
                        answer.exchange(),
                        MYSELF,
                        expected.formatted(String.join(", ", permissions), person),
                        held.isEmpty() ? "none" : String.join(", ", held)));
            }
        }
    }

    private Response look(Person person) {
        return ResponseAssertions.accepted(
                resourceReader.at(people.caller(person), resources.the().id()));
    }

    private static List<String> myself(Response answer) {
        return ResponseAssertions.texts(Fields.list(answer, answer.body(), MYSELF));
    }
}
