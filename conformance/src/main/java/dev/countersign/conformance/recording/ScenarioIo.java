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
 * All that one scenario gets to see of the outside, in its order: live, or as it was once. Confined to the scenario's thread.
 */
public interface ScenarioIo extends HttpSender {
    /**
     * Sends requests at the same moment, and returns their answers in the order of the requests.
     *
     * @throws TargetUnresponsiveException where one of them has none
     * @throws UnusableResponseException where one of them breaks HTTP, or goes beyond what is taken
     */
    default List<Exchange> together(List<Sent> requests) {
        return allOf(requests, this::exchange);
    }

    /** Goes on after a problem, so that all that was recorded is read, and only then fails with the first. */
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

    /** What was seen to have passed between Core and the provider. */
    List<RelayedExchange> passed(Supplier<List<RelayedExchange>> look);

    /** A number of something that others change too: what has passed between them, what a run has created. */
    long count(LongSupplier look);

    /** What the system's clock shows. */
    Instant time(Supplier<Instant> clock);

    /** Lets time go by, where it does. */
    void pause(Runnable wait);

    /** The scenario is over, and cleaned up. */
    void end();
}
