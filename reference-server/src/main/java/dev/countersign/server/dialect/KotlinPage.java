package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.model.edge.EdgeResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page of the jobs found. The token for the next page is the number of jobs so far; any other text leads to the first
 * page. Every full page is followed by another, which may be empty.
 */
record KotlinPage(int size, List<ObjectNode> items, @Nullable String next) {
    private static final Set<String> SIZES = Set.of("10", "25", "50", "100", "250");
    private static final String USUAL = "50";

    static KotlinPage of(List<ObjectNode> newestFirst, Map<String, String> query) {
        Comparator<ObjectNode> order = JobOrder.asked(query);
        List<ObjectNode> sorted =
                order == null ? newestFirst : newestFirst.stream().sorted(order).toList();
        String asked = query.getOrDefault("itemsPerPage", USUAL);
        int size = Integer.parseInt(SIZES.contains(asked) ? asked : USUAL);
        long offset = Math.max(0, JobOrder.parse(query.getOrDefault("next", "")));
        long skip = JobOrder.parse(query.getOrDefault("itemsToSkip", ""));
        int begin = (int) Math.min(sorted.size(), offset + skip);
        int end = Math.min(sorted.size(), begin + size);
        boolean full = end - begin == size;
        return new KotlinPage(size, sorted.subList(begin, end), full ? String.valueOf(offset + size) : null);
    }

    EdgeResponse response() {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.put("itemsPerPage", size);
        page.putArray("items").addAll(items);
        page.put("next", next);
        return EdgeResponse.json(200, page);
    }
}
