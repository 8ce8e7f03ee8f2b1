package dev.countersign.model.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a longer list.
 *
 * <p>Source: API Conventions, "Pagination".
 *
 * @param itemsPerPage what was asked for, which may differ from the number of items
 * @param next asks for the page that follows; null at the end and only there
 */
public record PageV2<T>(int itemsPerPage, List<T> items, @Nullable String next) {
    public PageV2 {
        items = List.copyOf(items);
    }
}
