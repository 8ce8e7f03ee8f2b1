package dev.countersign.conformance.scenario;

import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.wire.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The Date header of responses, in whole seconds: the clock of the target, or of a proxy in front of it. */
public record TargetDate(ResourceCalls calls) {
    /**
     * Makes a cheap request.
     *
     * @throws UntestableException where the response has no date
     */
    public Instant read(Caller caller) {
        Response answer =
                calls.send(calls.browse(caller, Query.of("filterIds", "0").and("itemsPerPage", "10")));
        try {
            return answer.header("Date")
                    .map(date -> Instant.from(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)))
                    .orElseThrow(() -> unknown(answer));
        } catch (DateTimeException notADate) {
            throw unknown(answer);
        }
    }

    private static UntestableException unknown(Response answer) {
        return new UntestableException(answer.about("the target's time is unknown: its answer has no Date header"));
    }
}
