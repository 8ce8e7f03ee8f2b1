package dev.countersign.conformance.scenario;

import dev.countersign.conformance.wire.Response;
import java.util.List;

/** The responses to several requests of one step. */
public final class Responses {
    private List<Response> answers = List.of();

    public void set(List<Response> given) {
        answers = List.copyOf(given);
    }

    public List<Response> all() {
        if (answers.isEmpty()) {
            throw new IllegalStateException("no answers yet: this step must follow one that makes several requests");
        }
        return answers;
    }
}
