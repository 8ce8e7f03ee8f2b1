package dev.countersign.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.Conversation;
import dev.countersign.conformance.scenario.CreatedResource;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.Eventually;
import dev.countersign.conformance.scenario.Fields;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.ObservedStates;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.ResourceReader;
import dev.countersign.conformance.scenario.SimulationControl;
import dev.countersign.conformance.steps.Vocabulary.Stage;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Steps about changes of a resource over time. */
public final class ProgressSteps {
    private static final String VALUE_OF_UPDATE = "currentValue";

    private final CurrentRun run;
    private final Eventually eventually;
    private final SimulationControl simulation;
    private final ResourceReader resourceReader;
    private final Conversation conversation;
    private final CreatedResources resources;
    private final KnownUsers people;
    private final ObservedStates watched;
    private @Nullable Instant due;

    public ProgressSteps(
            CurrentRun run,
            Eventually eventually,
            SimulationControl simulation,
            ResourceReader resourceReader,
            Conversation conversation,
            CreatedResources resources,
            KnownUsers people,
            ObservedStates watched) {
        this.run = run;
        this.eventually = eventually;
        this.simulation = simulation;
        this.resourceReader = resourceReader;
        this.conversation = conversation;
        this.resources = resources;
        this.people = people;
        this.watched = watched;
    }

    @Given("the resource is {stage}")
    public void isAt(Stage stage) {
        resources.all().forEach(own -> waitFor(own, stage));
    }

    @Given("the resource has ended")
    public void hasEnded() {
        isAt(Stage.AT_ITS_END);
    }

    @Given("all of the resources have ended")
    public void haveEnded() {
        hasEnded();
    }

    @When("{person} watches the resource until it has ended")
    public void watches(Person person) {
        Caller caller = people.caller(person);
        String end = Stage.AT_ITS_END.among(run.kind().states());
        eventually.see(
                "resource %s to be %s".formatted(resources.the().id(), end),
                () -> {
                    Look look = look(caller, resources.the().id());
                    watched.add(look.answer());
                    return look;
                },
                isIn(end));
        watched.add(look(caller, resources.the().id()).answer()); // a state is final only if nothing follows it
    }

    @When("time passes until the next update is due")
    public void untilTheNextUpdate() {
        simulation.require("clock", "the target's clock can't be read as precisely as this needs");
        watched.add(look().answer());
        int known = updates(watched.last()).size();
        Look next = eventually.reach(
                "a further update of resource %s".formatted(resources.the().id()),
                this::look,
                look -> updates(look.answer()).size() > known);
        watched.add(next.answer());
        due = simulation.now();
    }

    @Then("its status is what its latest update says")
    public void statusFollows() {
        follows(ResponseAssertions.accepted(conversation.lastAnswer()));
    }

    @Then("its status was at every moment what its latest update said")
    public void statusFollowedAlways() {
        watched.looks().forEach(this::follows);
    }

    @Then("its states came in their documented order, up to the last")
    public void statesInOrder() {
        List<String> states = run.kind().states();
        int previous = 0;
        for (Response look : watched.looks()) {
            if (!states.contains(Fields.text(look, look.body(), "/status/state"))) {
                continue;
            }
            int state = states.indexOf(Fields.text(look, look.body(), "/status/state"));
            assertThat(state)
                    .as(look.about("place of the state among %s, which must not go back".formatted(states)))
                    .isGreaterThanOrEqualTo(previous);
            previous = state;
        }
        assertThat(previous).as(watched.last().about("place of the last state")).isEqualTo(states.size() - 1);
    }

    @Then("no update was ever lost")
    public void noUpdateWasLost() {
        List<JsonNode> previous = List.of();
        for (Response look : watched.looks()) {
            List<JsonNode> updates = updates(look);
            assertThat(updates)
                    .as(look.about("updates, which must still tell all that they told before"))
                    .containsAll(previous);
            previous = updates;
        }
    }

    @Then("the new updates bear that instant")
    public void updatesBearThatInstant() {
        Instant expected = Objects.requireNonNull(due, "no update was waited for yet");
        List<JsonNode> added = updates(watched.last());
        updates(watched.looks().get(0)).forEach(added::remove);
        for (JsonNode update : added) {
            assertThat(Instant.ofEpochMilli(update.path("timestamp").asLong()))
                    .as(watched.last().about("timestamp of a new update, by the target's own clock"))
                    .isEqualTo(expected);
        }
    }

    private void follows(Response answer) {
        JsonNode status = answer.body().path("status");
        follows(answer, status.path("state"), run.kind().stateOfUpdate(), "state");
        follows(answer, status.path("value"), VALUE_OF_UPDATE, "value");
    }

    private static void follows(Response answer, JsonNode actual, String field, String name) {
        List<JsonNode> latest = ObservedStates.latest(answer.body(), field);
        if (!latest.isEmpty()) {
            assertThat(latest)
                    .as(answer.about(
                            "what the latest updates with a %s say, one of which the status must show".formatted(name)))
                    .contains(actual);
        }
    }

    private void waitFor(CreatedResource own, Stage stage) {
        String state = stage.among(run.kind().states());
        eventually.reach(
                "resource %s to be %s".formatted(own.id(), state), () -> look(own.creator(), own.id()), isIn(state));
    }

    private Look look() {
        return look(resources.the().creator(), resources.the().id());
    }

    private Look look(Caller caller, String id) {
        return new Look(ResponseAssertions.accepted(resourceReader.at(caller, id, AdditionalData.ALL)));
    }

    private static Predicate<Look> isIn(String state) {
        return look -> Fields.text(look.answer(), look.answer().body(), "/status/state")
                .equals(state);
    }

    private static List<JsonNode> updates(Response answer) {
        List<JsonNode> updates = new ArrayList<>();
        answer.body().path("updates").forEach(updates::add);
        return updates;
    }

    /** An observation of the resource, which describes itself in messages. */
    private record Look(Response answer) {
        @Override
        public String toString() {
            return answer.exchange().summary();
        }
    }
}
