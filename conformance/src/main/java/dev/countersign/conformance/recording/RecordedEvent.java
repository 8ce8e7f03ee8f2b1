package dev.countersign.conformance.recording;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.countersign.conformance.relay.RelayedExchange;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Sent;
import java.util.List;

/** One thing that a scenario got to see. */
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
     * A request and its answer.
     *
     * @param micros how long that took, in microseconds
     */
    record Answered(Exchange exchange, long micros) implements RecordedEvent {}

    /** A request without an answer, and why there is none. */
    record Unanswered(Sent request, String reason) implements RecordedEvent {}

    /** A request whose answer nobody could make use of, and what is wrong with it. */
    record Unusable(Sent request, String reason) implements RecordedEvent {}

    /** A look at what passed between Core and the provider: the numbers of the exchanges that were seen. */
    record Looked(List<Long> passed) implements RecordedEvent {
        public Looked {
            passed = List.copyOf(passed);
        }
    }

    /** How much had passed between Core and the provider, or how many resources were created. */
    record Counted(long passed) implements RecordedEvent {}

    /** The scenario was over, and nothing followed. */
    record Ended() implements RecordedEvent {}

    /** What passed between Core and the provider, where a scenario has looked at it. */
    record Relayed(RelayedExchange passed) implements RecordedEvent {}

    /**
     * What the system's clock showed.
     *
     * @param at ms since epoch
     */
    record Time(long at) implements RecordedEvent {}
}
