package dev.countersign.conformance.recording;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.countersign.conformance.relay.RelayedExchange;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Sent;
import java.util.List;

/** One event in the I/O of a scenario. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RecordedEvent.Answered.class, name = "answered"),
    @JsonSubTypes.Type(value = RecordedEvent.Unanswered.class, name = "unanswered"),
    @JsonSubTypes.Type(value = RecordedEvent.Unusable.class, name = "unusable"),
    @JsonSubTypes.Type(value = RecordedEvent.Looked.class, name = "looked"),
    @JsonSubTypes.Type(value = RecordedEvent.Counted.class, name = "counted"),
    @JsonSubTypes.Type(value = RecordedEvent.Ended.class, name = "ended"),
    @JsonSubTypes.Type(value = RecordedEvent.Relayed.class, name = "relayed"),
    @JsonSubTypes.Type(value = RecordedEvent.Time.class, name = "time")
})
public sealed interface RecordedEvent {
    /**
     * A request and its response.
     *
     * @param micros how long they took, in microseconds
     */
    record Answered(Exchange exchange, long micros) implements RecordedEvent {
        /** The exchanges among some events. */
        static List<Exchange> in(List<RecordedEvent> events) {
            return events.stream()
                    .filter(Answered.class::isInstance)
                    .map(event -> ((Answered) event).exchange())
                    .toList();
        }
    }

    /** A request without a response, and why there is none. */
    record Unanswered(Sent request, String reason) implements RecordedEvent {}

    /** A request with an unusable response, and what is wrong with that. */
    record Unusable(Sent request, String reason) implements RecordedEvent {}

    /** A query of the traffic between Core and the provider: the numbers of the exchanges that it returned. */
    record Looked(List<Long> passed) implements RecordedEvent {
        public Looked {
            passed = List.copyOf(passed);
        }
    }

    /** A count of the requests between Core and the provider, or of the resources created. */
    record Counted(long passed) implements RecordedEvent {}

    /** The end of the scenario, which no event follows. */
    record Ended() implements RecordedEvent {}

    /** An exchange between Core and the provider that a scenario queried or caused. */
    record Relayed(RelayedExchange passed) implements RecordedEvent {}

    /**
     * A reading of the system clock.
     *
     * @param at ms since epoch
     */
    record Time(long at) implements RecordedEvent {}
}
