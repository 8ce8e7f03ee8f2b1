package dev.countersign.conformance.run;

import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Response;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario records besides its result.
 *
 * @param deviations those that did not end it
 * @param observed those that several of its exchanges show together, whatever its steps check
 * @param exchanges those with the API before its cleanup
 */
public record Evidence(List<Deviation> deviations, List<Deviation> observed, List<Exchange> exchanges) {
    static final Evidence NONE = new Evidence(List.of(), List.of(), List.of());

    public Evidence {
        deviations = List.copyOf(deviations);
        observed = List.copyOf(observed);
        exchanges = List.copyOf(exchanges);
    }

    /**
     * All of them, without those that are observed in the exchange that ended the scenario: one deviation is one finding.
     *
     * @param ending the exchange in one line; empty if none ended it
     */
    List<Deviation> besides(String ending) {
        return Stream.concat(deviations.stream(), observed.stream().filter(deviation -> !deviation
                        .seenIn()
                        .equals(ending)))
                .toList();
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
