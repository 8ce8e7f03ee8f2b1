package dev.countersign.provider.api;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.call.BulkRequest;
import dev.countersign.provider.fault.FaultyOperation;
import java.util.List;

/**
 * An operation of Core's on existing resources.
 *
 * @param operation its name in faults
 * @param path below that of the kind; empty for the kind's own
 */
public record Command<T>(
        FaultyOperation operation, String method, String path, TypeReference<BulkRequest<T>> items, Work<T> work) {
    /** Carries out the operation for all items, or none. */
    public interface Work<T> {
        /**
         * @param forUser whether Core calls for a user; otherwise by itself
         * @throws dev.countersign.provider.engine.Rejection where it can't be done
         */
        void run(List<T> items, boolean forUser);
    }
}
