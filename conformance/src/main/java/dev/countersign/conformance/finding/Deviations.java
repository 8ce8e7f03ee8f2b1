package dev.countersign.conformance.finding;

import static dev.countersign.conformance.finding.Deviation.STATUS;

import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Response;
import java.util.List;

/** Creates deviations from exchanges. */
public final class Deviations {
    private Deviations() {}

    /**
     * A status other than the expected one.
     *
     * @param requirements empty for those of the scenario
     */
    public static Deviation status(Response answer, String expected, String... requirements) {
        return at(answer.exchange(), STATUS, expected, String.valueOf(answer.status()), requirements);
    }

    /** A deviation of a field of the model: its key is the same for every call that shows it. */
    public static Deviation ofField(
            Exchange exchange, String field, String expected, String found, String... requirements) {
        return keyed(exchange, field, field, expected, found, requirements);
    }

    /** A deviation at a place of a response. */
    public static Deviation at(Exchange exchange, String place, String expected, String found, String... requirements) {
        return keyed(exchange, place, CallNames.of(exchange) + " " + place, expected, found, requirements);
    }

    /**
     * A deviation at a place of a response.
     *
     * @param key the same for all deviations that are one finding
     */
    public static Deviation keyed(
            Exchange exchange, String place, String key, String expected, String found, String... requirements) {
        return new Deviation(
                List.of(requirements), CallNames.of(exchange), place, key, expected, found, exchange.summary(), 1);
    }
}
