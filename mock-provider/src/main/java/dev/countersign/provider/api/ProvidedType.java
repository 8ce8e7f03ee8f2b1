package dev.countersign.provider.api;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.call.BulkRequest;
import dev.countersign.provider.engine.AssignedResource;
import dev.countersign.provider.engine.Engine;
import dev.countersign.provider.fault.FaultyOperation;
import java.util.List;

/**
 * A kind of resource: how its calls are read, and the engine that runs it.
 *
 * @param name as in the path of its calls
 * @param productType the type of the products that its resources use, such as {@code compute}
 * @param commands in addition to those of every kind
 */
public record ProvidedType<R extends AssignedResource>(
        String name,
        String productType,
        Engine<R> engine,
        TypeReference<BulkRequest<R>> resources,
        List<Command<?>> commands) {

    /** A kind whose resources Core deletes, without further operations on them. */
    public static <R extends AssignedResource> ProvidedType<R> deletable(
            String name, String productType, Engine<R> engine, TypeReference<BulkRequest<R>> resources) {
        Command<R> delete = new Command<>(
                FaultyOperation.DELETE, "DELETE", "", resources, (items, forUser) -> engine.forget(items));
        return new ProvidedType<>(name, productType, engine, resources, List.of(delete));
    }
}
