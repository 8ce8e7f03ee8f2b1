package dev.countersign.model.call;

import java.util.List;

/**
 * Several requests sent as one. All of them succeed or all of them fail.
 *
 * <p>Source: API Conventions, "Bulk Request".
 */
public record BulkRequest<T>(List<T> items) {
    public BulkRequest {
        items = List.copyOf(items);
    }
}
