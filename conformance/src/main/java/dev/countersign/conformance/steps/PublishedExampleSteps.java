package dev.countersign.conformance.steps;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.finding.DeviationError;
import dev.countersign.conformance.finding.Deviations;
import dev.countersign.conformance.finding.Precondition;
import dev.countersign.conformance.finding.PreconditionFailedException;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.CurrentRun;
import dev.countersign.conformance.scenario.Disposal;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.Responses;
import dev.countersign.conformance.scenario.ScenarioContext;
import dev.countersign.conformance.scenario.Shapes;
import dev.countersign.conformance.scenario.SimulationControl;
import dev.countersign.conformance.scenario.replay.Actors;
import dev.countersign.conformance.scenario.replay.PublishedExample;
import dev.countersign.conformance.scenario.replay.PublishedExample.Wrapping;
import dev.countersign.conformance.scenario.replay.ReplayComparison;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Steps that send a published example word for word. */
public final class PublishedExampleSteps {
    private static final String WORLD = "documented/";
    private static final int NOT_FOUND = 404;
    /** Placeholder: the example names the caller. */
    private static final Caller SOMEBODY = new Caller("somebody", null, null);

    private final CurrentRun run;
    private final ScenarioContext scenario;
    private final SimulationControl simulation;
    private final Actors actors;
    private final Responses answers;
    private final Disposal disposal;
    private final Shapes shapes;
    private @Nullable PublishedExample example;
    private final List<Response> given = new ArrayList<>();
    private boolean elsewhere;

    public PublishedExampleSteps(
            CurrentRun run,
            ScenarioContext scenario,
            SimulationControl simulation,
            Actors actors,
            Responses answers,
            Disposal disposal,
            Shapes shapes) {
        this.run = run;
        this.scenario = scenario;
        this.simulation = simulation;
        this.actors = actors;
        this.answers = answers;
        this.disposal = disposal;
        this.shapes = shapes;
    }

    @Given("the world of the example {word}")
    public void enterWorld(String slug) {
        simulation.require("clock", "the target's time can't be held, and with it nothing stays as published");
        example = PublishedExample.read(slug, run.target().target().url());
        simulation.enterWorld(WORLD + slug);
        elsewhere = true;
    }

    @When("the requests of the example are sent as published")
    public void send() {
        send(0, example().steps().size());
    }

    @When("the first request of the example is sent as published")
    public void sendFirst() {
        send(0, 1);
    }

    @When("the other requests of the example are sent as published")
    public void sendOthers() {
        send(1, example().steps().size());
    }

    @Then("every answer is the published one, save for known errata")
    public void compare() {
        Set<String> used = new TreeSet<>(example().corrections());
        for (int place = 0; place < given.size(); place++) {
            JsonNode step = example().steps().get(place);
            compareStatus(given.get(place), step.path("status"));
            used.addAll(compare(given.get(place), step.path("response"), place));
        }
        scenario.log(used.isEmpty() ? "as published" : "as published, save for errata " + String.join(", ", used));
    }

    private void send(int from, int to) {
        for (int place = from; place < to; place++) {
            JsonNode step = example().steps().get(place);
            given.add(actors.send(step.path("actor").asText(), request(step)));
        }
        answers.set(given);
    }

    @After("@replay")
    public void leaveWorld() {
        if (elsewhere) {
            disposal.nothingIsLeft();
            simulation.enterWorld("empty");
        }
    }

    /** Where no status was published, the request has to be accepted. The status 404 for what can't be found is reported once. */
    private static void compareStatus(Response answer, JsonNode published) {
        if (published.isNull()) {
            ResponseAssertions.accepted(answer);
        } else if (published.asInt() == NOT_FOUND && !answer.isSuccess() && answer.status() != NOT_FOUND) {
            throw new DeviationError(Deviations.status(answer, "not found (404)", "API-009", "RES-019"));
        } else if (answer.status() != published.asInt()) {
            throw new DeviationError(Deviations.status(answer, published.asText()));
        }
    }

    private Set<String> compare(Response answer, JsonNode published, int place) {
        if (published.isNull()) {
            return Set.of();
        }
        Set<String> used = new TreeSet<>();
        JsonNode actual = answer.body();
        Wrapping wrapping = example().wrappingOf(place).orElse(null);
        if (wrapping != null && wrapping.isAround(actual)) {
            used.add(wrapping.id());
            actual = actual.path(wrapping.field());
        }
        ReplayComparison comparison =
                ReplayComparison.of(published, actual, example().errataOf(place));
        if (!comparison.differences().isEmpty()) {
            requireShape(answer);
            throw new DeviationError(Deviations.at(
                    answer.exchange(),
                    "the published answer",
                    "no difference",
                    String.join(System.lineSeparator(), comparison.differences())));
        }
        used.addAll(comparison.used());
        return used;
    }

    /** A response that lacks mandatory fields differs from the published one because of that. */
    private void requireShape(Response answer) {
        shapes.mandatory(List.of(answer.exchange())).stream().findFirst().ifPresent(deviation -> {
            throw new PreconditionFailedException(Precondition.at(deviation), deviation.message());
        });
    }

    private static Request request(JsonNode step) {
        Request request =
                Request.of(step.path("method").asText(), step.path("path").asText(), SOMEBODY);
        for (var parameter : step.path("query").properties()) {
            request = request.with(parameter.getKey(), parameter.getValue().asText());
        }
        if (step.has("contentType")) {
            request =
                    request.withHeader("Content-Type", step.path("contentType").asText());
        }
        JsonNode body = step.path("body");
        if (body.isNull() || body.isMissingNode()) {
            return request;
        }
        return body.isTextual() ? request.withBody(body.asText()) : request.withBody(body);
    }

    private PublishedExample example() {
        return Objects.requireNonNull(example, "no example yet: a step before this one must name it");
    }
}
