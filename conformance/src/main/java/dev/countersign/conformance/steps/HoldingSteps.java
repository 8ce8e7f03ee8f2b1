package dev.countersign.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.Fields;
import dev.countersign.conformance.scenario.Looking;
import dev.countersign.conformance.scenario.OwnResources;
import dev.countersign.conformance.scenario.People;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.wire.Answer;
import io.cucumber.java.en.Then;
import java.util.List;

/** Steps about which permissions somebody sees of their own. */
public final class HoldingSteps {
    private final Conversation conversation;
    private final OwnResources resources;
    private final People people;
    private final Looking looking;

    public HoldingSteps(Conversation conversation, OwnResources resources, People people, Looking looking) {
        this.conversation = conversation;
        this.resources = resources;
        this.people = people;
        this.looking = looking;
    }

    @Then("{permissions} is the only permission that {person} holds on it")
    public void holdsOnly(List<String> permissions, Person person) {
        holds(person, permissions);
    }

    @Then("{person} holds {permissions} on it and nothing else")
    public void holds(Person person, List<String> permissions) {
        Answer answer = look(person);
        assertThat(myself(answer))
                .as(answer.about("permissions that %s holds".formatted(person)))
                .containsExactlyInAnyOrderElementsOf(permissions);
    }

    @Then("{person} holds ADMIN on it")
    public void holdsAdmin(Person person) {
        Answer answer = conversation.lastAnswer();
        JsonNode shown = Shown.resource(answer, resources.the().id());
        assertThat(Judgement.texts(Fields.list(answer, shown, "/permissions/myself")))
                .as(answer.about("permissions that %s holds".formatted(person)))
                .contains("ADMIN");
    }

    private Answer look(Person person) {
        return Judgement.accepted(
                looking.at(people.caller(person), resources.the().id()));
    }

    private static List<String> myself(Answer answer) {
        return Judgement.texts(Fields.list(answer, answer.body(), "/permissions/myself"));
    }
}
