package dev.countersign.mutation.proof;

import dev.countersign.conformance.recording.IoFactory;
import dev.countersign.conformance.recording.RecordingDiffersException;
import dev.countersign.conformance.recording.ScenarioIo;
import dev.countersign.conformance.relay.RelayedExchange;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Received;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.TargetUnresponsiveException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A recording with one mutation in each scenario. In a scenario without a mutation the target appears unresponsive at once. */
record MutatedIoFactory(IoFactory recorded, Map<String, RecordingMutation> changes) implements IoFactory {
    @Override
    public ScenarioIo of(String scenario, boolean alone) {
        return new MutatedIo(recorded.of(scenario, alone), changes.get(scenario));
    }

    private static final class MutatedIo implements ScenarioIo {
        private final ScenarioIo recorded;
        private final @Nullable RecordingMutation change;
        private final List<Long> passed = new ArrayList<>();
        private final List<Exchange> exchanges = new ArrayList<>();
        private @Nullable Sent changed;
        private @Nullable Received last;
        private int answers;

        MutatedIo(ScenarioIo recorded, @Nullable RecordingMutation change) {
            this.recorded = recorded;
            this.change = change;
        }

        @Override
        public Exchange exchange(Sent sent) {
            RecordingMutation given = given();
            boolean isMeant = isMeant(given.point(), sent, answers++);
            Exchange exchange = isMeant ? answered(sent) : recorded.exchange(sent);
            Exchange seen = isMeant ? changedAnswer(given, exchange).orElse(exchange) : exchange;
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
            RecordingMutation given = given();
            return recorded.passed(look).stream()
                    .flatMap(one -> seen(given, one).stream())
                    .toList();
        }

        private Optional<RelayedExchange> seen(RecordingMutation given, RelayedExchange one) {
            if (!passed.contains(one.number())) {
                passed.add(one.number());
            }
            if (given.point().kind() == TracePoint.Kind.ANSWER
                    || given.point().kind() == TracePoint.Kind.ANSWER_AND_LATER
                    || given.point().number() != passed.indexOf(one.number())) {
                return Optional.of(one);
            }
            return (given.point().kind() == TracePoint.Kind.PASSED_ANSWER
                            ? changedAnswer(given, one.exchange())
                            : changedRequest(given, one.exchange()))
                    .map(changed -> new RelayedExchange(one.number(), one.leg(), changed));
        }

        private RecordingMutation given() {
            if (change == null) {
                throw new TargetUnresponsiveException("nothing is changed here", null);
            }
            return change;
        }

        private static Optional<Exchange> changedAnswer(RecordingMutation given, Exchange exchange) {
            return given.change()
                    .to()
                    .apply(exchange.received())
                    .map(changed -> new Exchange(exchange.sent(), changed));
        }

        private static Optional<Exchange> changedRequest(RecordingMutation given, Exchange exchange) {
            Sent sent = exchange.sent();
            return given.change()
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
