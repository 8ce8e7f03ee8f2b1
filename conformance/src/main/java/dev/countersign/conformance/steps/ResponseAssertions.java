package dev.countersign.conformance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.finding.DeviationError;
import dev.countersign.conformance.finding.Deviations;
import dev.countersign.conformance.scenario.ResourceBrowser;
import dev.countersign.conformance.wire.Response;
import java.util.ArrayList;
import java.util.List;

/** Common assertions about responses, in the terms of the documents. */
public final class ResponseAssertions {
    private static final int BAD_REQUEST = 400;

    private ResponseAssertions() {}

    public static Response accepted(Response answer) {
        if (!answer.isSuccess()) {
            throw new DeviationError(Deviations.status(answer, "accepted (2xx)"));
        }
        return answer;
    }

    /** Any refusal: where the documents name no status, the status is not checked. */
    public static Response refused(Response answer) {
        if (!answer.isRefusal()) {
            throw new DeviationError(Deviations.status(answer, "refused (4xx)"));
        }
        return answer;
    }

    /** Not carried out, with a 4xx or a 5xx. */
    public static Response turnedDown(Response answer) {
        if (answer.status() < BAD_REQUEST) {
            throw new DeviationError(Deviations.status(answer, "turned down (4xx or 5xx)"));
        }
        return answer;
    }

    public static Response badRequest(Response answer) {
        if (answer.status() != BAD_REQUEST) {
            throw new DeviationError(Deviations.status(answer, "refused as a bad request (400)"));
        }
        return answer;
    }

    /** Checks that a resource has the specification that was requested; it may have more. */
    public static void specified(Response seen, JsonNode resource, JsonNode specification) {
        JsonNode actual = resource.path("specification");
        assertThat(ResourceBrowser.includes(actual, specification))
                .as(seen.about("specification of resource %s must be as asked for%n  expected: %s%n  but was:  %s"
                        .formatted(resource.path("id").asText(), specification, actual)))
                .isTrue();
    }

    /**
     * Checks that the provider was notified of a grant. One requirement checks that, whichever scenario shows it.
     *
     * @param told the notifications that the provider received
     */
    public static void providerWasTold(Response granted, List<JsonNode> told) {
        if (told.isEmpty()) {
            throw new DeviationError(
                    Deviations.at(granted.exchange(), "updateAcl at the provider", "called", "not called", "CTL-019"));
        }
    }

    public static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("items").forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }

    public static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
