package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.wire.Response;
import java.util.ArrayList;
import java.util.List;

/** The pages read in sequence, up to the last page or the first that failed. */
public record PageWalk(List<Response> pages) {
    public PageWalk {
        pages = List.copyOf(pages);
    }

    public Response last() {
        return pages.get(pages.size() - 1);
    }

    /** Whether every page was returned. */
    public boolean isComplete() {
        return last().isSuccess();
    }

    /** The items of all pages, in order. */
    public List<JsonNode> items() {
        List<JsonNode> items = new ArrayList<>();
        for (Response page : pages) {
            if (!page.isSuccess()) {
                throw new AssertionError(page.about("a page must be given to whoever may browse"));
            }
            page.body().path("items").forEach(items::add);
        }
        return items;
    }

    public List<String> ids() {
        return items().stream().map(item -> item.path("id").asText()).toList();
    }
}
