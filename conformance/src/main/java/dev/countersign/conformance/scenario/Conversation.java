package dev.countersign.conformance.scenario;

import dev.countersign.conformance.wire.Response;
import org.jspecify.annotations.Nullable;

/** The request that a scenario is about, and its answer. */
public final class Conversation {
    private @Nullable Request request;
    private @Nullable Response answer;

    /** Remembers what {@code request} was answered, and hands the answer on. */
    public Response record(Request request, Response answer) {
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

    public Response lastAnswer() {
        if (answer == null) {
            throw new IllegalStateException("no answer yet: this step must follow a request");
        }
        return answer;
    }
}
