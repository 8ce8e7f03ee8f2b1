package dev.countersign.provider.counting;

import dev.countersign.model.example.ExampleResource.Spec;
import dev.countersign.model.example.ExampleResource.State;
import dev.countersign.model.example.ExampleResource.Update;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The progress of a count. It advances once Core has accepted the last updates. */
sealed interface Count {
    Way way();

    /** The updates to send to Core now. */
    List<Update> news();

    /** The count after Core has accepted the updates; empty when there is nothing left to send. */
    Optional<Count> taken();

    /** The count after Core has refused the updates; empty when nothing more is to be sent. */
    Optional<Count> refused();

    /** A count that has not started. */
    static Count of(Spec specification, CountingRate rate) {
        int start = specification.start();
        int target = specification.target();
        return new Accepted(
                new Way(target, rate.step(start, target), rate.pause(start, target)), start, Accepted.TRIES);
    }

    /**
     * Accepted; Core has no updates of it yet.
     *
     * @param tries how often the first updates are still sent, since in real time they may arrive before Core's own
     *     commit
     */
    record Accepted(Way way, int start, int tries) implements Count {
        static final int TRIES = 3;

        @Override
        public List<Update> news() {
            return List.of(
                    new Update(Update.NOT_DATED, "We are about to start counting!", State.PENDING, null),
                    new Update(Update.NOT_DATED, "We are now counting!", State.RUNNING, way.after(start)));
        }

        @Override
        public Optional<Count> taken() {
            return Optional.of(new Running(way, way.after(start)));
        }

        @Override
        public Optional<Count> refused() {
            return tries > 1 ? Optional.of(new Accepted(way, start, tries - 1)) : Optional.empty();
        }
    }

    /** In progress, at a value that Core knows. */
    record Running(Way way, int value) implements Count {
        @Override
        public List<Update> news() {
            int next = way.after(value);
            return List.of(
                    next == way.target()
                            ? new Update(Update.NOT_DATED, "We are done counting!", State.DONE, next)
                            : new Update(Update.NOT_DATED, null, null, next));
        }

        @Override
        public Optional<Count> taken() {
            int next = way.after(value);
            return next == way.target() ? Optional.empty() : Optional.of(new Running(way, next));
        }

        @Override
        public Optional<Count> refused() {
            return Optional.empty();
        }
    }

    /** The path of a count: steps of the same size except for the last, each after the same pause. */
    record Way(int target, long step, Duration pause) {
        int after(int value) {
            return (int) (target < value ? Math.max(target, value - step) : Math.min(target, value + step));
        }
    }
}
