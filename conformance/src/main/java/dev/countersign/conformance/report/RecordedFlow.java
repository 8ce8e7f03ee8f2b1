package dev.countersign.conformance.report;

import dev.countersign.conformance.recording.RunPart;
import dev.countersign.conformance.wire.Exchange;
import java.util.List;

/**
 * The exchanges of one scenario.
 *
 * @param scenario its location
 */
public record RecordedFlow(RunPart part, String scenario, List<Leg> legs) {
    public RecordedFlow {
        legs = List.copyOf(legs);
    }

    /**
     * A request, and its response, if any.
     *
     * @param isCaused whether an earlier request caused it; a reproduction does not send it
     */
    public record Leg(String from, String to, Exchange exchange, boolean isCaused) {
        public String describe() {
            int status = exchange.received().status();
            return "%s %s -> %s"
                    .formatted(exchange.sent().method(), path(), status == 0 ? "no answer" : String.valueOf(status));
        }

        public String path() {
            String query = exchange.sent().url().getRawQuery();
            return exchange.sent().url().getRawPath() + (query == null ? "" : "?" + query);
        }
    }
}
