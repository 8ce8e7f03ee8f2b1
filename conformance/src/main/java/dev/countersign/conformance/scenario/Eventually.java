package dev.countersign.conformance.scenario;

import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.scenario.SimulationControl.ClockReading;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits until something that takes time has happened. Where the target's time can be moved, it is; elsewhere this is the
 * one place that waits for a real target, up to its deadline.
 */
public final class Eventually {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    /** Longer waits are announced. */
    private static final Duration MOMENT = Duration.ofSeconds(10);

    private final Time time;
    private final Duration deadline;

    public Eventually(CurrentRun run, ScenarioContext scenario, SimulationControl simulation) {
        this(
                simulation.movesTime() ? new Moved(scenario, simulation) : new Real(scenario),
                run.target().deadline());
    }

    Eventually(Time time, Duration deadline) {
        this.time = time;
        this.deadline = deadline;
    }

    /**
     * Looks again and again until what it sees is as hoped.
     *
     * @param hope completes the sentence "waited for"
     * @return what was seen then
     */
    public <T> T see(String hope, Supplier<T> look, Predicate<? super T> asHoped) {
        T seen = lookUntil(hope, look, asHoped);
        if (!asHoped.test(seen)) {
            throw new AssertionError(disappointment(hope, seen));
        }
        return seen;
    }

    /**
     * As {@link #see}, for what a scenario takes for granted: that it never comes is for other scenarios to judge.
     *
     * @throws UntestableException where it never comes
     */
    public <T> T reach(String hope, Supplier<T> look, Predicate<? super T> asHoped) {
        T seen = lookUntil(hope, look, asHoped);
        if (!asHoped.test(seen)) {
            throw new UntestableException("what this checks can't be seen: " + disappointment(hope, seen));
        }
        return seen;
    }

    /**
     * Lets time pass at the target in which nothing must happen.
     *
     * @throws UntestableException where its time can't be moved and the duration exceeds the deadline
     */
    public void pass(Duration duration) {
        if (!time.isReal()) {
            time.move(duration);
            return;
        }
        if (deadline.compareTo(duration) < 0) {
            throw needs(duration, deadline);
        }
        Instant end = time.now().plus(duration);
        time.waitsFor("%s to pass".formatted(duration), end);
        boolean goesOn = true;
        while (goesOn) {
            goesOn = time.passes(end);
        }
    }

    /** Names the deadline that a long wait needs. */
    public static UntestableException needs(Duration longer, Duration deadline) {
        return new UntestableException("in real time this needs a deadline of %s in the target file, which has %s"
                .formatted(longer, deadline));
    }

    private <T> T lookUntil(String hope, Supplier<T> look, Predicate<? super T> asHoped) {
        T seen = look.get();
        if (asHoped.test(seen)) {
            return seen;
        }
        Instant end = time.now().plus(deadline);
        time.waitsFor(hope, end);
        while (!asHoped.test(seen) && time.passes(end)) {
            seen = look.get();
        }
        return seen;
    }

    private String disappointment(String hope, Object seen) {
        return "waited for %s, but after %s it was still: %s".formatted(hope, deadline, seen);
    }

    /** How time goes by while something is waited for. */
    interface Time {
        /** When the wait begins. */
        Instant now();

        /** Lets some pass; false once {@code end} is reached or nothing can happen any more. */
        boolean passes(Instant end);

        /** Whether it passes by itself. */
        boolean isReal();

        /** Moves simulated time. */
        void move(Duration duration);

        /** Announces a wait that begins now. */
        void waitsFor(String hope, Instant until);
    }

    /** While others may run, time that is moved for one scenario would be moved for all: then it stands still. */
    private static final class Moved implements Time {
        private final ScenarioContext scenario;
        private final SimulationControl simulation;
        private @Nullable Instant nextDue;

        Moved(ScenarioContext scenario, SimulationControl simulation) {
            this.scenario = scenario;
            this.simulation = simulation;
        }

        @Override
        public Instant now() {
            return taken(simulation.clock());
        }

        @Override
        public boolean passes(Instant end) {
            if (nextDue == null || nextDue.isAfter(end) || !scenario.isAlone()) {
                return false;
            }
            taken(simulation.advanceTo(nextDue));
            return true;
        }

        @Override
        public boolean isReal() {
            return false;
        }

        @Override
        public void move(Duration duration) {
            simulation.advance(duration);
        }

        @Override
        public void waitsFor(String hope, Instant until) {
            // time is moved at once
        }

        private Instant taken(ClockReading reading) {
            nextDue = reading.nextDue();
            return reading.now();
        }
    }

    /** Pauses grow, so that what is quick is seen soon and what is slow is not asked for all the time. */
    private static final class Real implements Time {
        private final ScenarioContext scenario;
        private Duration pause = FIRST_PAUSE;
        private Duration waited = Duration.ZERO;
        private String hope = "";
        private boolean announced;

        Real(ScenarioContext scenario) {
            this.scenario = scenario;
        }

        @Override
        public Instant now() {
            return scenario.io().time(Instant::now);
        }

        @Override
        public boolean passes(Instant end) {
            Instant now = now();
            if (now.isAfter(end)) {
                return false;
            }
            scenario.pause(() -> sleep(now, end));
            scenario.requireUninterrupted();
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
            return true;
        }

        @Override
        public boolean isReal() {
            return true;
        }

        @Override
        public void move(Duration duration) {
            throw new IllegalStateException("real time can't be moved");
        }

        @Override
        public void waitsFor(String wanted, Instant until) {
            hope = wanted;
            pause = FIRST_PAUSE;
            waited = Duration.ZERO;
            announced = false;
        }

        private void sleep(Instant now, Instant end) {
            if (!announced && waited.compareTo(MOMENT) > 0) {
                announced = true;
                scenario.announce(hope, end);
            }
            waited = waited.plus(pause);
            Duration rest = Duration.between(now, end).plusMillis(1);
            try {
                Thread.sleep(Math.min(pause.toMillis(), rest.toMillis()));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for the target", interrupted);
            }
        }
    }
}
