package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.wire.Answer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What browsing or searching has found, on however many pages. */
public final class Results {
    private @Nullable Walked walked;

    public void are(Walked found) {
        walked = found;
    }

    public void are(Answer page) {
        are(new Walked(List.of(page)));
    }

    public List<JsonNode> items() {
        return walked().items();
    }

    /** The page that shows a resource; empty where none does. */
    public Optional<Answer> pageWith(String id) {
        items();
        return walked().pages().stream()
                .filter(page -> new Walked(List.of(page)).ids().contains(id))
                .findFirst();
    }

    /** Any page, to show what was found instead of what was not. */
    public Answer last() {
        return walked().last();
    }

    private Walked walked() {
        if (walked == null) {
            throw new IllegalStateException("no results yet: this step must follow browsing or searching");
        }
        return walked;
    }
}
