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
        return new Deviation(
                List.of(requirements), CallNames.of(exchange), field, field, expected, found, exchange.summary(), 1);
    }

    /** A deviation at a place of a response. */
    public static Deviation at(Exchange exchange, String place, String expected, String found, String... requirements) {
        String call = CallNames.of(exchange);
        return new Deviation(
                List.of(requirements), call, place, call + " " + place, expected, found, exchange.summary(), 1);
    }
}
