package dev.countersign.conformance.steps.agave;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.scenario.TargetHttp;
import dev.countersign.conformance.scenario.agave.NormalizedPermissions;
import dev.countersign.conformance.scenario.agave.PublishedExampleRequests;
import dev.countersign.conformance.scenario.agave.UnwrappedResult;
import dev.countersign.conformance.scenario.replay.PublishedExample;
import dev.countersign.conformance.scenario.replay.ReplayComparison;
import dev.countersign.conformance.steps.ResponseAssertions;
import dev.countersign.conformance.wire.Response;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Steps that send the documented calls about a job of the scenario's own. */
public final class PublishedCallSteps {
    private final PublishedExampleRequests calls;
    private final TargetHttp http;
    private final List<Response> answers = new ArrayList<>();
    private @Nullable PublishedExample example;

    public PublishedCallSteps(PublishedExampleRequests calls, TargetHttp http) {
        this.calls = calls;
        this.http = http;
    }

    @When("the requests of the example {word} are sent about the job")
    public void send(String slug) {
        example = calls.example(slug);
        example.steps().forEach(step -> answers.add(http.send(calls.request(step))));
    }

    @Then("every answer is the published one, about the job")
    public void arePublished() {
        JsonNode steps =
                Objects.requireNonNull(example, "an example must be sent first").steps();
        for (int place = 0; place < answers.size(); place++) {
            isPublished(answers.get(place), steps.path(place).path("response"));
        }
    }

    private static void isPublished(Response answer, JsonNode published) {
        ResponseAssertions.accepted(answer);
        if (published.isNull()) {
            return;
        }
        JsonNode actual = new UnwrappedResult(answer).value();
        assertThat(ReplayComparison.of(NormalizedPermissions.of(published), NormalizedPermissions.of(actual), List.of())
                        .differences())
                .as(answer.about("differences from the published answer"))
                .isEmpty();
    }
}
