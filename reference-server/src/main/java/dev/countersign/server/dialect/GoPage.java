package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.edge.EdgeResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the jobs found. The token for the next page is the last id of the previous page or, with another order, the
 * number of jobs so far. It never expires, and an invalid one leads to an empty page. Supports neither itemsToSkip nor
 * consistency.
 */
record GoPage(int size, List<ObjectNode> items, @Nullable String next) {
    static final int LARGEST = 1000;
    private static final int USUAL = 50;

    static GoPage of(List<ObjectNode> newestFirst, Map<String, String> query) {
        int size = size(query.getOrDefault("itemsPerPage", ""));
        String from = query.getOrDefault("next", "");
        Comparator<ObjectNode> order = JobOrder.asked(query);
        return order == null ? byId(newestFirst, size, from) : byNumber(newestFirst, size, from, order);
    }

    /** One page of all jobs that a provider finds by its own ids. */
    static GoPage whole(List<ObjectNode> items) {
        return new GoPage(LARGEST, items, null);
    }

    EdgeResponse response() {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.putArray("items").addAll(items);
        page.put("itemsPerPage", size).put("next", next);
        return EdgeResponse.json(200, page);
    }

    private static GoPage byId(List<ObjectNode> newestFirst, int size, String from) {
        List<ObjectNode> rest = from.isEmpty()
                ? newestFirst
                : newestFirst.stream()
                        .filter(job -> JobOrder.id(job) < JobOrder.parse(from))
                        .toList();
        if (rest.size() <= size) {
            return new GoPage(size, rest, null);
        }
        return new GoPage(
                size, rest.subList(0, size), rest.get(size - 1).path("id").asText());
    }

    private static GoPage byNumber(List<ObjectNode> all, int size, String from, Comparator<ObjectNode> order) {
        List<ObjectNode> sorted = all.stream().sorted(order).toList();
        int begin = (int) Math.max(0, Math.min(sorted.size(), JobOrder.parse(from)));
        int end = Math.min(sorted.size(), begin + size);
        return new GoPage(size, sorted.subList(begin, end), end < sorted.size() ? String.valueOf(end) : null);
    }

    private static int size(String asked) {
        long size = JobOrder.parse(asked);
        return size < 1 ? USUAL : (int) Math.min(size, LARGEST);
    }
}
