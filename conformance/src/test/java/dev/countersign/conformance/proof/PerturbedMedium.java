package dev.countersign.conformance.proof;

import dev.countersign.conformance.recording.Course;
import dev.countersign.conformance.recording.Medium;
import dev.countersign.conformance.relay.Passed;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Sent;
import dev.countersign.conformance.wire.TargetStoppedAnswering;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded, with one answer changed in each scenario. A scenario for which nothing is to be changed meets with silence
 * at once.
 */
record PerturbedMedium(Medium recorded, Map<String, Perturbation> changes) implements Medium {
    @Override
    public Course of(String scenario) {
        return new PerturbedCourse(recorded.of(scenario), changes.get(scenario));
    }

    private static final class PerturbedCourse implements Course {
        private final Course recorded;
        private final @Nullable Perturbation change;
        private int answers;

        PerturbedCourse(Course recorded, @Nullable Perturbation change) {
            this.recorded = recorded;
            this.change = change;
        }

        @Override
        public Exchange exchange(Sent sent) {
            if (change == null) {
                throw new TargetStoppedAnswering("nothing is changed here", null);
            }
            Exchange exchange = recorded.exchange(sent);
            if (answers++ != change.exchange()) {
                return exchange;
            }
            return change.change()
                    .to()
                    .apply(exchange.received())
                    .map(changed -> new Exchange(exchange.sent(), changed))
                    .orElse(exchange);
        }

        @Override
        public List<Passed> passed(Supplier<List<Passed>> look) {
            return recorded.passed(look);
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
