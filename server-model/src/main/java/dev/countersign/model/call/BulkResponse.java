package dev.countersign.model.call;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The responses to a {@link BulkRequest}, in the order of its items.
 *
 * <p>Source: API Conventions, "Bulk Request".
 *
 * @param responses an element is null where a call has no response for an item
 */
public record BulkResponse<T extends @Nullable Object>(List<@Nullable T> responses) {
    public BulkResponse {
        responses = Collections.unmodifiableList(new ArrayList<>(responses));
    }
}
