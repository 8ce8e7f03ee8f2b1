package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.wire.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The results of browsing or searching, on any number of pages. */
public final class Results {
    private @Nullable PageWalk walked;

    public void set(PageWalk found) {
        walked = found;
    }

    public void set(Response page) {
        set(new PageWalk(List.of(page)));
    }

    public List<JsonNode> items() {
        return walked().items();
    }

    /** The page that contains a resource; empty where none does. */
    public Optional<Response> pageWith(String id) {
        items();
        return walked().pages().stream()
                .filter(page -> new PageWalk(List.of(page)).ids().contains(id))
                .findFirst();
    }

    /** Any page, to show what was found where something is missing. */
    public Response last() {
        return walked().last();
    }

    private PageWalk walked() {
        if (walked == null) {
            throw new IllegalStateException("no results yet: this step must follow browsing or searching");
        }
        return walked;
    }
}
