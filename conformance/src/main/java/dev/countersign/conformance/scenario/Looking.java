package dev.countersign.conformance.scenario;

import dev.countersign.conformance.wire.Answer;

/** Looks whether a resource is there, by retrieving it. */
public final class Looking {
    private final ResourceCalls calls;

    public Looking(ResourceCalls calls) {
        this.calls = calls;
    }

    public Answer at(Caller reader, String id) {
        return at(reader, id, Query.NOTHING_SPECIAL);
    }

    public Answer at(Caller reader, String id, Query query) {
        return calls.send(calls.retrieve(reader, id, query));
    }

    /** A resource as its creator sees it. */
    public Answer at(Own own) {
        return at(own.creator(), own.id());
    }
}
