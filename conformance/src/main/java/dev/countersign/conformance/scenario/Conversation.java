package dev.countersign.conformance.scenario;

import dev.countersign.conformance.wire.Answer;
import org.jspecify.annotations.Nullable;

/** The request that a scenario is about, and its answer. */
public final class Conversation {
    private @Nullable Request request;
    private @Nullable Answer answer;

    /** Remembers what {@code request} was answered, and hands the answer on. */
    public Answer had(Request request, Answer answer) {
        this.request = request;
        this.answer = answer;
        return answer;
    }

    public Request lastRequest() {
        if (request == null) {
            throw new IllegalStateException("no request yet: this step must follow one");
        }
        return request;
    }

    public Answer lastAnswer() {
        if (answer == null) {
            throw new IllegalStateException("no answer yet: this step must follow a request");
        }
        return answer;
    }
}
