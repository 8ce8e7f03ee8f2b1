package dev.countersign.conformance.scenario;

import dev.countersign.conformance.wire.Response;
import java.util.List;

/** Makes each of the documented calls once, with the deletion at the end. */
public record EveryCall(ResourceCalls calls, ResourceCreator creation, Grants grants) {
    /** Makes the calls about {@code resource}, including one that shares it with Bob. */
    public List<Response> about(CreatedResource resource, Caller caller) {
        var bob = grants.entity(new Grantee(Person.BOB, false));
        return List.of(
                calls.send(calls.retrieveProducts(caller)),
                calls.send(calls.browse(caller, Query.NOTHING_SPECIAL)),
                calls.send(calls.retrieve(caller, resource.id(), Query.NOTHING_SPECIAL)),
                calls.send(calls.search(caller, creation.special(resource.specification()), Query.NOTHING_SPECIAL)),
                calls.send(calls.create(caller, creation.specifications(1))),
                calls.send(calls.init(caller)),
                calls.send(calls.updateAcl(caller, List.of(grants.give(resource.id(), bob, List.of("READ"))))),
                calls.send(calls.delete(caller, List.of(resource.id()))));
    }
}
