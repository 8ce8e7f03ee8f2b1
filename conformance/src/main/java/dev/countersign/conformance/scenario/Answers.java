package dev.countersign.conformance.scenario;

import dev.countersign.conformance.wire.Answer;
import java.util.List;

/** What several requests of one step were answered. */
public final class Answers {
    private List<Answer> answers = List.of();

    public void were(List<Answer> given) {
        answers = List.copyOf(given);
    }

    public List<Answer> all() {
        if (answers.isEmpty()) {
            throw new IllegalStateException("no answers yet: this step must follow one that makes several requests");
        }
        return answers;
    }
}
