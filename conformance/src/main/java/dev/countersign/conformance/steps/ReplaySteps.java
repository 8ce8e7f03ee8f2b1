package dev.countersign.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.scenario.Answers;
import dev.countersign.conformance.scenario.Caller;
import dev.countersign.conformance.scenario.Disposal;
import dev.countersign.conformance.scenario.Erratum;
import dev.countersign.conformance.scenario.People;
import dev.countersign.conformance.scenario.Person;
import dev.countersign.conformance.scenario.PublishedExample;
import dev.countersign.conformance.scenario.ReplayComparison;
import dev.countersign.conformance.scenario.Request;
import dev.countersign.conformance.scenario.Simulation;
import dev.countersign.conformance.scenario.TargetHttp;
import dev.countersign.conformance.scenario.ThisScenario;
import dev.countersign.conformance.wire.Answer;
import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Steps that send a published example word for word. */
public final class ReplaySteps {
    private static final String WORLD = "documented/";

    private final ThisScenario scenario;
    private final Simulation simulation;
    private final TargetHttp http;
    private final People people;
    private final Answers answers;
    private final Disposal disposal;
    private @Nullable PublishedExample example;
    private boolean elsewhere;

    public ReplaySteps(
            ThisScenario scenario,
            Simulation simulation,
            TargetHttp http,
            People people,
            Answers answers,
            Disposal disposal) {
        this.scenario = scenario;
        this.simulation = simulation;
        this.http = http;
        this.people = people;
        this.answers = answers;
        this.disposal = disposal;
    }

    @Given("the world of the example {word}")
    public void enterWorld(String slug) {
        simulation.require("clock", "the target's time can't be held, and with it nothing stays as published");
        example = PublishedExample.read(slug);
        simulation.enterWorld(WORLD + slug);
        elsewhere = true;
    }

    @When("the requests of the example are sent as published")
    public void send() {
        List<Answer> given = new ArrayList<>();
        for (JsonNode step : example().steps()) {
            given.add(http.send(request(step)));
        }
        answers.were(given);
    }

    @Then("every answer is the published one, save for known errata")
    public void compare() {
        Set<String> used = new TreeSet<>();
        List<Answer> given = answers.all();
        for (int place = 0; place < given.size(); place++) {
            JsonNode step = example().steps().get(place);
            assertThat(given.get(place).status())
                    .as(given.get(place).about("status of the published answer %d".formatted(place + 1)))
                    .isEqualTo(step.path("status").asInt());
            used.addAll(
                    compare(given.get(place), step.path("response"), example().errataOf(place)));
        }
        scenario.log(used.isEmpty() ? "as published" : "as published, save for errata " + String.join(", ", used));
    }

    @After("@replay")
    public void leaveWorld() {
        if (elsewhere) {
            disposal.nothingIsLeft();
            simulation.enterWorld("empty");
        }
    }

    private static Set<String> compare(Answer answer, JsonNode published, List<Erratum> errata) {
        if (published.isNull()) {
            return Set.of();
        }
        ReplayComparison comparison = ReplayComparison.of(published, answer.body(), errata);
        assertThat(comparison.differences())
                .as(answer.about("differences from the published answer"))
                .isEmpty();
        return comparison.used();
    }

    private Request request(JsonNode step) {
        Caller actor = people.alone(Person.valueOf(step.path("actor").asText().toUpperCase(Locale.ROOT)));
        Request request =
                Request.of(step.path("method").asText(), step.path("path").asText(), actor);
        for (var parameter : step.path("query").properties()) {
            request = request.with(parameter.getKey(), parameter.getValue().asText());
        }
        JsonNode body = step.path("body");
        return body.isNull() || body.isMissingNode() ? request : request.withBody(body);
    }

    private PublishedExample example() {
        return Objects.requireNonNull(example, "no example yet: a step before this one must name it");
    }
}
