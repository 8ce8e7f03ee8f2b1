package dev.countersign.mutation.proof;

import dev.countersign.conformance.recording.IoFactory;
import dev.countersign.conformance.recording.RecordingDiffersException;
import dev.countersign.conformance.recording.ScenarioIo;
import dev.countersign.conformance.relay.RelayedExchange;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Received;
import dev.countersign.conformance.wire.Exchange.Sent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A recording with one mutation in each scenario. */
record MutatedIoFactory(IoFactory recorded, Map<String, RecordingMutation> changes) implements IoFactory {
    @Override
    public ScenarioIo of(String scenario, boolean alone) {
        return new MutatedIo(recorded.of(scenario, alone), Objects.requireNonNull(changes.get(scenario), scenario));
    }

    private static final class MutatedIo implements ScenarioIo {
        private final ScenarioIo recorded;
        private final RecordingMutation change;
        private final List<Long> passed = new ArrayList<>();
        private final List<Exchange> exchanges = new ArrayList<>();
        private @Nullable Sent changed;
        private @Nullable Received last;
        private int answers;

        MutatedIo(ScenarioIo recorded, RecordingMutation change) {
            this.recorded = recorded;
            this.change = change;
        }

        @Override
        public Exchange exchange(Sent sent) {
            boolean isMeant = isMeant(change.point(), sent, answers++);
            Exchange exchange = isMeant ? answered(sent) : recorded.exchange(sent);
            Exchange seen = isMeant ? changedAnswer(exchange).orElse(exchange) : exchange;
            last = isMeant ? seen.received() : last;
            exchanges.add(seen);
            return seen;
        }

        @Override
        public List<Exchange> exchanges() {
            return exchanges;
        }

        /** A request that is repeated because of the mutation is not in the recording, and gets the previous response. */
        private Exchange answered(Sent sent) {
            try {
                return recorded.exchange(sent);
            } catch (RecordingDiffersException because) {
                if (last == null) {
                    throw because;
                }
                return new Exchange(sent, last);
            }
        }

        private boolean isMeant(TracePoint point, Sent sent, int number) {
            if (point.kind() == TracePoint.Kind.ANSWER_AND_LATER && point.number() == number) {
                changed = sent;
            }
            return changed == null
                    ? point.equals(new TracePoint(TracePoint.Kind.ANSWER, number))
                    : changed.method().equals(sent.method())
                            && changed.url().getPath().equals(sent.url().getPath());
        }

        @Override
        public List<RelayedExchange> passed(Supplier<List<RelayedExchange>> look) {
            return recorded.passed(look).stream()
                    .flatMap(one -> seen(one).stream())
                    .toList();
        }

        private Optional<RelayedExchange> seen(RelayedExchange one) {
            if (!passed.contains(one.number())) {
                passed.add(one.number());
            }
            if (change.point().kind() == TracePoint.Kind.ANSWER
                    || change.point().kind() == TracePoint.Kind.ANSWER_AND_LATER
                    || change.point().number() != passed.indexOf(one.number())) {
                return Optional.of(one);
            }
            return (change.point().kind() == TracePoint.Kind.PASSED_ANSWER
                            ? changedAnswer(one.exchange())
                            : changedRequest(one.exchange()))
                    .map(changed -> new RelayedExchange(one.number(), one.leg(), changed));
        }

        private Optional<Exchange> changedAnswer(Exchange exchange) {
            return change.change()
                    .to()
                    .apply(exchange.received())
                    .map(changed -> new Exchange(exchange.sent(), changed));
        }

        private Optional<Exchange> changedRequest(Exchange exchange) {
            Sent sent = exchange.sent();
            return change.change()
                    .to()
                    .apply(new Received(0, sent.headers(), sent.body()))
                    .map(changed -> new Exchange(
                            new Sent(sent.method(), sent.url(), changed.headers(), changed.body()),
                            exchange.received()));
        }

        @Override
        public long count(LongSupplier look) {
            return recorded.count(look);
        }

        @Override
        public Instant time(Supplier<Instant> clock) {
            return recorded.time(clock);
        }

        @Override
        public void pause(Runnable wait) {
            recorded.pause(wait);
        }

        @Override
        public void end() {
            recorded.end();
        }
    }
}
