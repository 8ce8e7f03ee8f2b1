package dev.countersign.model.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a longer list.
 *
 * <p>Source: API Conventions, "Pagination".
 *
 * @param itemsPerPage the requested size, which may differ from the number of items
 * @param next token for the next page; null on the last page only
 */
public record PageV2<T>(int itemsPerPage, List<T> items, @Nullable String next) {
    public PageV2 {
        items = List.copyOf(items);
    }
}
