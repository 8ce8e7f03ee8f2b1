package dev.countersign.conformance.scenario;

import dev.countersign.conformance.wire.Response;
import org.jspecify.annotations.Nullable;

/** The last request of a scenario, and its response. */
public final class Conversation {
    private @Nullable Request request;
    private @Nullable Response answer;

    /** Records a request with its response, and returns the response. */
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
