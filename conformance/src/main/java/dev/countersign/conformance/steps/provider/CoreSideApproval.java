package dev.countersign.conformance.steps.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.relay.RelayedExchange;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Response;
import java.util.List;

/** Common assertions about a provider's responses. */
final class CoreSideApproval {
    private CoreSideApproval() {}

    static Response agreed(Response answer) {
        assertThat(answer.status())
                .as(answer.about("status of what a provider must agree to"))
                .isBetween(200, 299);
        return answer;
    }

    /** The response to the last of the calls that Core made, which the provider must have accepted. */
    static Response agreed(String what, List<RelayedExchange> calls) {
        if (calls.isEmpty()) {
            throw new UntestableException(
                    "Core made no call %s to the provider, which would answer it".formatted(what));
        }
        return agreed(new Response(calls.get(calls.size() - 1).exchange()));
    }

    /** An error status, 4xx or 5xx. */
    static Response error(Response answer) {
        assertThat(answer.status())
                .as(answer.about("status of what a provider can't carry out"))
                .isBetween(400, 599);
        return answer;
    }

    /** Checks for one element for each resource, in the documented form. */
    static void answersForEach(Exchange exchange, int count) {
        Response answer = new Response(exchange);
        JsonNode responses = answer.body().path("responses");
        assertThat(responses.isArray() ? responses.size() : -1)
                .as(answer.about("number of responses to a request to create %d resources".formatted(count)))
                .isEqualTo(count);
        for (JsonNode response : responses) {
            assertThat(response.isNull() || isId(response.path("id")))
                    .as(answer.about("whether %s is null or has an id of the provider's own".formatted(response)))
                    .isTrue();
        }
    }

    private static boolean isId(JsonNode id) {
        return id.isTextual() && !id.textValue().isBlank();
    }
}
