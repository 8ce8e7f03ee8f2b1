package dev.countersign.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.Fields;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.ResourceReader;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Then;
import java.util.List;

/** Steps about a user's own permissions as the server shows them. */
public record HoldingSteps(Conversation conversation, CreatedResources resources, KnownUsers people, ResourceReader resourceReader) {
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
        assertThat(ResponseAssertions.texts(Fields.list(answer, shown, "/permissions/myself")))
                .as(answer.about("permissions that %s holds".formatted(person)))
                .contains("ADMIN");
    }

    private Response look(Person person) {
        return ResponseAssertions.accepted(
                resourceReader.at(people.caller(person), resources.the().id()));
    }

    private static List<String> myself(Response answer) {
        return ResponseAssertions.texts(Fields.list(answer, answer.body(), "/permissions/myself"));
    }
}
