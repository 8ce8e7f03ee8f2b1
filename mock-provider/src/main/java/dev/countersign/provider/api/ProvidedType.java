package dev.countersign.provider.api;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.call.BulkRequest;
import dev.countersign.provider.engine.AssignedResource;
import dev.countersign.provider.engine.Engine;
import java.util.List;

/**
 * One kind of resource: how its calls are read, and what runs it.
 *
 * @param name as in the path of its calls
 * @param commands besides those that every kind has
 */
public record ProvidedType<R extends AssignedResource>(
        String name, Engine<R> engine, TypeReference<BulkRequest<R>> resources, List<Command<?>> commands) {}
