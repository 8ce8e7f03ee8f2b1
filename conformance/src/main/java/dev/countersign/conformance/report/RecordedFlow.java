package dev.countersign.conformance.report;

import dev.countersign.conformance.recording.RunPart;
import dev.countersign.conformance.wire.Exchange;
import java.util.List;

/**
 * What passed in one scenario.
 *
 * @param scenario where it stands
 */
public record RecordedFlow(RunPart part, String scenario, List<Leg> legs) {
    public RecordedFlow {
        legs = List.copyOf(legs);
    }

    /**
     * A request, and its answer or none.
     *
     * @param isCaused whether a request before this one led to it, so that nobody repeats it
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
