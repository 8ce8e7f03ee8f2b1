package dev.countersign.conformance.proof;

import dev.countersign.conformance.recording.Course;
import dev.countersign.conformance.recording.Medium;
import dev.countersign.conformance.relay.Passed;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Received;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.TargetStoppedAnswering;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded, with one thing changed in each scenario. A scenario for which nothing is to be changed meets with silence
 * at once.
 */
record PerturbedMedium(Medium recorded, Map<String, Perturbation> changes) implements Medium {
    @Override
    public Course of(String scenario, boolean alone) {
        return new PerturbedCourse(recorded.of(scenario, alone), changes.get(scenario));
    }

    private static final class PerturbedCourse implements Course {
        private final Course recorded;
        private final @Nullable Perturbation change;
        private final List<Long> passed = new ArrayList<>();
        private int answers;

        PerturbedCourse(Course recorded, @Nullable Perturbation change) {
            this.recorded = recorded;
            this.change = change;
        }

        @Override
        public Exchange exchange(Sent sent) {
            Perturbation given = given();
            Exchange exchange = recorded.exchange(sent);
            Sight sight = new Sight(Sight.Kind.ANSWER, answers++);
            return sight.equals(given.sight()) ? changedAnswer(given, exchange).orElse(exchange) : exchange;
        }

        @Override
        public List<Passed> passed(Supplier<List<Passed>> look) {
            Perturbation given = given();
            return recorded.passed(look).stream()
                    .flatMap(one -> seen(given, one).stream())
                    .toList();
        }

        private Optional<Passed> seen(Perturbation given, Passed one) {
            if (!passed.contains(one.number())) {
                passed.add(one.number());
            }
            if (given.sight().kind() == Sight.Kind.ANSWER || given.sight().number() != passed.indexOf(one.number())) {
                return Optional.of(one);
            }
            return (given.sight().kind() == Sight.Kind.PASSED_ANSWER
                            ? changedAnswer(given, one.exchange())
                            : changedRequest(given, one.exchange()))
                    .map(changed -> new Passed(one.number(), one.leg(), changed));
        }

        private Perturbation given() {
            if (change == null) {
                throw new TargetStoppedAnswering("nothing is changed here", null);
            }
            return change;
        }

        private static Optional<Exchange> changedAnswer(Perturbation given, Exchange exchange) {
            return given.change()
                    .to()
                    .apply(exchange.received())
                    .map(changed -> new Exchange(exchange.sent(), changed));
        }

        private static Optional<Exchange> changedRequest(Perturbation given, Exchange exchange) {
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
