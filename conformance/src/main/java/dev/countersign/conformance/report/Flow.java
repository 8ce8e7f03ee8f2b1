package dev.countersign.conformance.report;

import dev.countersign.conformance.recording.Part;
import dev.countersign.conformance.wire.Exchange;
import java.util.List;

/**
 * What passed in one scenario.
 *
 * @param scenario where it stands
 */
record Flow(Part part, String scenario, List<Leg> legs) {
    Flow {
        legs = List.copyOf(legs);
    }

    /**
     * A request, and its answer or none.
     *
     * @param isCaused whether a request before this one led to it, so that nobody repeats it
     */
    record Leg(String from, String to, Exchange exchange, boolean isCaused) {
        String told() {
            int status = exchange.received().status();
            return "%s %s -> %s"
                    .formatted(exchange.sent().method(), path(), status == 0 ? "no answer" : String.valueOf(status));
        }

        String path() {
            String query = exchange.sent().url().getRawQuery();
            return exchange.sent().url().getRawPath() + (query == null ? "" : "?" + query);
        }
    }
}
