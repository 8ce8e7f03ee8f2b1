package dev.countersign.conformance.scenario;

import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.finding.Deviations;
import dev.countersign.conformance.wire.Exchange;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The filter of a request, as a place of deviations: one that a server ignores is ignored by each call that takes it. */
public final class Filters {
    private static final Pattern FILTER = Pattern.compile("(?:^|&)(filter[A-Z][A-Za-z]*)=");
    /** Selects the resources of a scenario, whatever else is asked for. */
    private static final String BY_ID = "filterIds";

    private Filters() {}

    /** A deviation at the filter of the request, or at another place of the exchange where it has no filter or several. */
    public static Deviation deviation(Exchange exchange, String otherPlace, String expected, String found) {
        return filter(exchange)
                .map(filter -> Deviations.ofField(exchange, filter, expected, found))
                .orElseGet(() -> Deviations.at(exchange, otherPlace, expected, found));
    }

    private static Optional<String> filter(Exchange exchange) {
        String query = Optional.ofNullable(exchange.sent().url().getRawQuery()).orElse("");
        return FILTER.matcher(query)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(name -> !name.equals(BY_ID))
                .distinct()
                .reduce((one, other) -> "")
                .filter(name -> !name.isEmpty());
    }
}
