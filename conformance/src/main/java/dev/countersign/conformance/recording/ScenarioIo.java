package dev.countersign.conformance.recording;

import dev.countersign.conformance.relay.RelayedExchange;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.HttpSender;
import dev.countersign.conformance.wire.TargetUnresponsiveException;
import dev.countersign.conformance.wire.UnusableResponseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The I/O of one scenario, in order: live or replayed. Confined to the scenario's thread.
 */
public interface ScenarioIo extends HttpSender {
    @Override
    default List<Exchange> together(List<Sent> requests) {
        return allOf(requests, this::exchange);
    }

    /** Continues after a failure, so that all recorded events are read, and only then throws the first. */
    static <T> List<Exchange> allOf(List<T> requests, Function<T, Exchange> answer) {
        List<Exchange> answers = new ArrayList<>();
        Throwable first = null;
        for (T request : requests) {
            try {
                answers.add(answer.apply(request));
            } catch (TargetUnresponsiveException | UnusableResponseException problem) {
                first = first == null ? problem : first;
            }
        }
        if (first instanceof UnusableResponseException flawed) {
            throw flawed;
        }
        if (first instanceof TargetUnresponsiveException stopped) {
            throw stopped;
        }
        return answers;
    }

    /** The exchanges so far, in the order of the responses. No other place keeps them. */
    List<Exchange> exchanges();

    /** Queries the exchanges between Core and the provider. */
    List<RelayedExchange> passed(Supplier<List<RelayedExchange>> look);

    /** A count that other scenarios change, too: of requests between Core and the provider, of resources created in the run. */
    long count(LongSupplier look);

    /** The time of the system clock. */
    Instant time(Supplier<Instant> clock);

    /** Waits, unless this is a replay. */
    void pause(Runnable wait);

    /** Ends the I/O, when the scenario is over and cleaned up. */
    void end();
}
