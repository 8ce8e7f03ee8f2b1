package dev.countersign.conformance.scenario;

import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.scenario.SimulationControl.ClockReading;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits until a condition holds at the target. A simulated clock is advanced; otherwise this is the only place that waits for a
 * real target, up to its deadline.
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
     * Polls until the observed value satisfies the condition.
     *
     * @param hope completes the sentence "waited for"
     * @return the value that satisfied it
     */
    public <T> T see(String hope, Supplier<T> look, Predicate<? super T> asHoped) {
        T seen = lookUntil(hope, look, asHoped);
        if (!asHoped.test(seen)) {
            throw new AssertionError(disappointment(hope, seen));
        }
        return seen;
    }

    /**
     * As {@link #see}, for preconditions: other scenarios check whether they are met.
     *
     * @throws UntestableException where the condition is never met
     */
    public <T> T reach(String hope, Supplier<T> look, Predicate<? super T> asHoped) {
        T seen = lookUntil(hope, look, asHoped);
        if (!asHoped.test(seen)) {
            throw new UntestableException("what this checks can't be seen: " + disappointment(hope, seen));
        }
        return seen;
    }

    /**
     * Lets time pass at the target, during which nothing must happen.
     *
     * @throws UntestableException where its clock can't be advanced and the duration exceeds the deadline
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

    /** Creates the error that names the deadline a long wait needs. */
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

    /** The clock during a wait. */
    interface Time {
        /** The start of the wait. */
        Instant now();

        /** Lets some time pass; false once {@code end} is reached or nothing more can happen. */
        boolean passes(Instant end);

        /** Whether time passes by itself. */
        boolean isReal();

        /** Advances simulated time. */
        void move(Duration duration);

        /** Announces a wait that begins now. */
        void waitsFor(String hope, Instant until);
    }

    /** A simulated clock. Advancing it for one scenario advances it for all, so it stands still while others may run. */
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
            // simulated time advances at once
        }

        private Instant taken(ClockReading reading) {
            nextDue = reading.nextDue();
            return reading.now();
        }
    }

    /** Real time. Pauses grow, so that quick changes are seen soon and slow ones are not polled constantly. */
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
