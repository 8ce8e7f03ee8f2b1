package dev.countersign.conformance.recording;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.countersign.conformance.relay.Passed;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Sent;
import java.util.List;

/** One thing that a scenario got to see. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Entry.Answered.class, name = "answered"),
    @JsonSubTypes.Type(value = Entry.Unanswered.class, name = "unanswered"),
    @JsonSubTypes.Type(value = Entry.Unusable.class, name = "unusable"),
    @JsonSubTypes.Type(value = Entry.Looked.class, name = "looked"),
    @JsonSubTypes.Type(value = Entry.Counted.class, name = "counted"),
    @JsonSubTypes.Type(value = Entry.Ended.class, name = "ended"),
    @JsonSubTypes.Type(value = Entry.Relayed.class, name = "relayed"),
    @JsonSubTypes.Type(value = Entry.Time.class, name = "time")
})
public sealed interface Entry {
    /**
     * A request and its answer.
     *
     * @param micros how long that took, in microseconds
     */
    record Answered(Exchange exchange, long micros) implements Entry {}

    /** A request without an answer, and why there is none. */
    record Unanswered(Sent request, String reason) implements Entry {}

    /** A request whose answer nobody could make use of, and what is wrong with it. */
    record Unusable(Sent request, String reason) implements Entry {}

    /** A look at what passed between Core and the provider: the numbers of the exchanges that were seen. */
    record Looked(List<Long> passed) implements Entry {
        public Looked {
            passed = List.copyOf(passed);
        }
    }

    /** How much had passed between Core and the provider, or how many resources were created. */
    record Counted(long passed) implements Entry {}

    /** The scenario was over, and nothing followed. */
    record Ended() implements Entry {}

    /** What passed between Core and the provider, where a scenario has looked at it. */
    record Relayed(Passed passed) implements Entry {}

    /**
     * What the system's clock showed.
     *
     * @param at ms since epoch
     */
    record Time(long at) implements Entry {}
}
