package dev.countersign.server.resources;

import dev.countersign.model.call.BulkRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Checks of a bulk request before its items are processed.
 *
 * <p>Source: API Conventions, "Bulk Request".
 */
final class Bulk {
    /** The maximum number of items in one request. */
    static final int MOST_ITEMS = 1_000;

    private Bulk() {}

    static <T> List<T> items(BulkRequest<T> request) {
        int size = request.items().size();
        if (size == 0 || size > MOST_ITEMS) {
            throw new RefusedException.Invalid("items", "must be 1 to %d items, not %d".formatted(MOST_ITEMS, size));
        }
        return request.items();
    }

    /** The items of a request that names resources, each at most once, in a field of each item. */
    static <T> List<T> items(BulkRequest<T> request, Function<T, String> id, String idField) {
        List<T> items = items(request);
        Set<String> seen = new HashSet<>();
        for (int item = 0; item < items.size(); item++) {
            String named = id.apply(items.get(item));
            if (!seen.add(named)) {
                throw new RefusedException.Invalid(field(item) + "." + idField, "'%s' is there twice".formatted(named));
            }
        }
        return items;
    }

    static String field(int item) {
        return "items[%d]".formatted(item);
    }
}
