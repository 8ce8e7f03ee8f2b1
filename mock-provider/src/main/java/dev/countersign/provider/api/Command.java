package dev.countersign.provider.api;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.call.BulkRequest;
import dev.countersign.provider.fault.FaultyOperation;
import java.util.List;

/**
 * Something that Core has done to resources that are there.
 *
 * @param operation how it is called where it is to go wrong
 * @param path below that of the kind; empty for the kind's own
 */
public record Command<T>(
        FaultyOperation operation, String method, String path, TypeReference<BulkRequest<T>> items, Work<T> work) {
    /** Does all of it, or nothing. */
    public interface Work<T> {
        /**
         * @param forUser whether a user wants it; otherwise Core does by itself
         * @throws dev.countersign.provider.engine.Rejection where it can't be done
         */
        void run(List<T> items, boolean forUser);
    }
}
