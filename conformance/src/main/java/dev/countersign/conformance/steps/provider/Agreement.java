package dev.countersign.conformance.steps.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.relay.Passed;
import dev.countersign.conformance.run.Untestable;
import dev.countersign.conformance.wire.Answer;
import dev.countersign.conformance.wire.Exchange;
import java.util.List;

/** What many steps expect of a provider's answer. */
final class Agreement {
    private Agreement() {}

    static Answer agreed(Answer answer) {
        assertThat(answer.status())
                .as(answer.about("status of what a provider must agree to"))
                .isBetween(200, 299);
        return answer;
    }

    /** The last of the calls that Core made, to which the provider must have agreed. */
    static Answer agreed(String what, List<Passed> calls) {
        if (calls.isEmpty()) {
            throw new Untestable("Core made no call %s to the provider, which would answer it".formatted(what));
        }
        return agreed(new Answer(calls.get(calls.size() - 1).exchange()));
    }

    /** An error, whoever is to blame. */
    static Answer error(Answer answer) {
        assertThat(answer.status())
                .as(answer.about("status of what a provider can't carry out"))
                .isBetween(400, 599);
        return answer;
    }

    /** One element for each resource, in the form that is documented. */
    static void answersForEach(Exchange exchange, int count) {
        Answer answer = new Answer(exchange);
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
