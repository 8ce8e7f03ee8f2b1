package dev.countersign.conformance.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.wire.Exchange;

/** What one exchange says about resources. */
sealed interface TrafficEvent {
    Exchange exchange();

    /** The id of the resource that it is about. */
    String id();

    /** A resource as a response shows it. */
    record Shown(Sighting sighting) implements TrafficEvent {
        @Override
        public Exchange exchange() {
            return sighting.exchange();
        }

        @Override
        public String id() {
            return sighting.id();
        }
    }

    /** A resource that was created. */
    record Created(Exchange exchange, String id) implements TrafficEvent {}

    /** An accepted request that deletes a resource. */
    record Removed(Exchange exchange, String id) implements TrafficEvent {}

    /** A change of permissions; one that was neither accepted nor refused may have been carried out or not. */
    record AclUpdated(Exchange exchange, String id, JsonNode item, boolean accepted) implements TrafficEvent {}

    /** A charge that the funds cover. */
    record Charged(Exchange exchange, String id, String chargeId, boolean isDuplicate) implements TrafficEvent {}

    /** Another operation on a resource, such as {@code extend} or an update by its provider, that was not refused. */
    record Changed(Exchange exchange, String id) implements TrafficEvent {}
}
