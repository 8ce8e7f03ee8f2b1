package dev.countersign.conformance.scenario;

import dev.countersign.conformance.finding.CallNames;
import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.finding.Deviations;
import dev.countersign.conformance.wire.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The filter of a request, as the place of a deviation. All filters that a call gets wrong are one deviation. */
public final class Filters {
    private static final Pattern FILTER = Pattern.compile("(?:^|&)((?:filter|hide)[A-Z][A-Za-z]*)=");
    /** Beside another filter it only selects the resource of the scenario. */
    private static final String BY_ID = "filterIds";

    private Filters() {}

    /** A deviation at the filter of the request, or at another place of the exchange where it has no filter or several. */
    public static Deviation deviation(Exchange exchange, String otherPlace, String expected, String found) {
        return filter(exchange)
                .map(filter -> Deviations.keyed(exchange, filter, CallNames.of(exchange) + " filters", expected, found))
                .orElseGet(() -> Deviations.at(exchange, otherPlace, expected, found));
    }

    private static Optional<String> filter(Exchange exchange) {
        String query = Optional.ofNullable(exchange.sent().url().getRawQuery()).orElse("");
        List<String> filters =
                FILTER.matcher(query).results().map(found -> found.group(1)).toList();
        return filters.stream()
                .filter(name -> filters.size() == 1 || !name.equals(BY_ID))
                .reduce((one, other) -> "")
                .filter(name -> !name.isEmpty());
    }
}
