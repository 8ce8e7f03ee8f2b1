package dev.countersign.server.dialect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Orders in which jobs are listed. */
final class JobOrder {
    static final Comparator<ObjectNode> NEWEST_FIRST =
            Comparator.comparingLong(JobOrder::id).reversed();

    private JobOrder() {}

    static long id(ObjectNode job) {
        return parse(job.path("id").asText());
    }

    /** The number in an id; 0, which no job has, if it is not a number. */
    static long parse(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** The requested order; null for the default. */
    static @Nullable Comparator<ObjectNode> asked(Map<String, String> query) {
        Comparator<ObjectNode> order = named(query.get("sortBy"));
        return order != null && "descending".equals(query.get("sortDirection")) ? order.reversed() : order;
    }

    private static @Nullable Comparator<ObjectNode> named(@Nullable String name) {
        if ("createdAt".equals(name)) {
            return Comparator.<ObjectNode>comparingLong(
                            job -> job.path("createdAt").asLong())
                    .thenComparingLong(JobOrder::id);
        }
        if ("createdBy".equals(name)) {
            return Comparator.<ObjectNode, String>comparing(
                            job -> job.path("owner").path("createdBy").asText())
                    .thenComparingLong(JobOrder::id);
        }
        return null;
    }
}
