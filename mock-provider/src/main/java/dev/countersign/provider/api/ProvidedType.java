package dev.countersign.provider.api;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.call.BulkRequest;
import dev.countersign.provider.engine.AssignedResource;
import dev.countersign.provider.engine.Engine;
import java.util.List;

/**
 * A kind of resource: how its calls are read, and the engine that runs it.
 *
 * @param name as in the path of its calls
 * @param commands in addition to those of every kind
 */
public record ProvidedType<R extends AssignedResource>(
        String name, Engine<R> engine, TypeReference<BulkRequest<R>> resources, List<Command<?>> commands) {}
