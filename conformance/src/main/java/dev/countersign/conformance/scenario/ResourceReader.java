package dev.countersign.conformance.scenario;

import dev.countersign.conformance.wire.Response;

/** Retrieves resources. */
public record ResourceReader(ResourceCalls calls) {
    public Response at(Caller reader, String id) {
        return at(reader, id, Query.NOTHING_SPECIAL);
    }

    public Response at(Caller reader, String id, Query query) {
        return calls.send(calls.retrieve(reader, id, query));
    }

    /** A resource as its creator sees it. */
    public Response at(CreatedResource own) {
        return at(own.creator(), own.id());
    }
}
