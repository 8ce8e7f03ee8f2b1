package dev.countersign.conformance.run;

import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario records besides its result.
 *
 * @param deviations those that did not end it
 * @param exchanges those with the API before its cleanup
 */
public record Evidence(List<Deviation> deviations, List<Exchange> exchanges) {
    static final Evidence NONE = new Evidence(List.of(), List.of());

    public Evidence {
        deviations = List.copyOf(deviations);
        exchanges = List.copyOf(exchanges);
    }

    /** The exchange that a message shows by {@link Response#about}, else the last; null if there is none. */
    @Nullable Exchange shownIn(String message) {
        Exchange last = null;
        for (Exchange exchange : exchanges) {
            if (message.contains(Response.SEEN_IN + exchange.summary() + System.lineSeparator())) {
                return exchange;
            }
            last = exchange;
        }
        return last;
    }
}
