package dev.countersign.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.scenario.CreatedResource;
import dev.countersign.conformance.scenario.CreatedResources;
import dev.countersign.conformance.scenario.KnownUsers;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.ResourceCreator;
import dev.countersign.conformance.scenario.ResourceReader;
import dev.countersign.conformance.scenario.SimulationControl;
import dev.countersign.conformance.scenario.TargetDate;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Steps about when resources were created. Where the target's clock can't be read, the Date of its responses is used, which may
 * come from another machine.
 */
public final class CreationTimeSteps {
    private static final Duration APART = Duration.ofSeconds(90);
    private static final Duration COARSELY = Duration.ofSeconds(30);

    private final TargetDate date;
    private final SimulationControl simulation;
    private final ResourceCreator creation;
    private final CreatedResources resources;
    private final KnownUsers people;
    private final ResourceReader resourceReader;
    private final List<Window> windows = new ArrayList<>();

    public CreationTimeSteps(
            TargetDate date,
            SimulationControl simulation,
            ResourceCreator creation,
            CreatedResources resources,
            KnownUsers people,
            ResourceReader resourceReader) {
        this.date = date;
        this.simulation = simulation;
        this.creation = creation;
        this.resources = resources;
        this.people = people;
        this.resourceReader = resourceReader;
    }

    @When("{person} creates two resources, one a while after the other")
    public void createsApart(Person person) {
        resources.set(List.of(created(person)));
        if (simulation.movesTime()) {
            simulation.advance(APART);
        }
        resources.alsoAre(List.of(created(person)));
    }

    @Then("each of them was created when its request was received")
    public void createdWhenReceived() {
        for (int item = 0; item < windows.size(); item++) {
            Response answer = ResponseAssertions.accepted(
                    resourceReader.at(resources.all().get(item)));
            Instant createdAt =
                    Instant.ofEpochMilli(answer.body().path("createdAt").asLong());
            assertThat(createdAt)
                    .as(answer.about("createdAt, by the target's own clock"))
                    .isBetween(windows.get(item).from(), windows.get(item).to());
        }
    }

    private CreatedResource created(Person person) {
        boolean precisely = simulation.movesTime();
        Instant from =
                precisely ? simulation.now() : date.read(people.caller(person)).minus(COARSELY);
        CreatedResource own =
                creation.made(people.caller(person), creation.specifications(1)).get(0);
        Instant to =
                precisely ? simulation.now() : date.read(people.caller(person)).plus(COARSELY);
        windows.add(new Window(from, to));
        return own;
    }

    /** The time span of a request, by the target's clock. */
    private record Window(Instant from, Instant to) {}
}
