package dev.countersign.provider.counting;

import dev.countersign.model.example.ExampleResource.Spec;
import dev.countersign.model.example.ExampleResource.State;
import dev.countersign.model.example.ExampleResource.Update;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How far a count has come. It moves on when Core has been told. */
sealed interface Count {
    Way way();

    /** What Core is to be told now. */
    List<Update> news();

    /** The count once Core took the news; empty when there is nothing left to tell. */
    Optional<Count> taken();

    /** The count once Core refused the news; empty when it shall not be told again. */
    Optional<Count> refused();

    /** A count that has not begun. */
    static Count of(Spec specification, CountingRate rate) {
        int start = specification.start();
        int target = specification.target();
        return new Accepted(
                new Way(target, rate.step(start, target), rate.pause(start, target)), start, Accepted.TRIES);
    }

    /**
     * Accepted, of which Core knows nothing yet.
     *
     * @param tries how often Core is still told, since in real time the first news may overtake Core's own commit
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

    /** Under way, at a value that Core knows. */
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

    /** Where a count goes, in steps of the same size up to the last, each after the same pause. */
    record Way(int target, long step, Duration pause) {
        int after(int value) {
            return (int) (target < value ? Math.max(target, value - step) : Math.min(target, value + step));
        }
    }
}
