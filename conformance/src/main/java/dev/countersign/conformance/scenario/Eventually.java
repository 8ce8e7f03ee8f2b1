package dev.countersign.conformance.scenario;

import dev.countersign.conformance.run.Untestable;
import dev.countersign.conformance.scenario.Simulation.ClockReading;
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

    private final Time time;
    private final Duration deadline;

    public Eventually(ThisRun run, ThisScenario scenario, Simulation simulation) {
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
        T seen = lookUntil(look, asHoped);
        if (!asHoped.test(seen)) {
            throw new AssertionError(disappointment(hope, seen));
        }
        return seen;
    }

    /**
     * As {@link #see}, for what a scenario takes for granted: that it never comes is for other scenarios to judge.
     *
     * @throws Untestable where it never comes
     */
    public <T> T reach(String hope, Supplier<T> look, Predicate<? super T> asHoped) {
        T seen = lookUntil(look, asHoped);
        if (!asHoped.test(seen)) {
            throw new Untestable("what this checks can't be seen: " + disappointment(hope, seen));
        }
        return seen;
    }

    private <T> T lookUntil(Supplier<T> look, Predicate<? super T> asHoped) {
        T seen = look.get();
        if (asHoped.test(seen)) {
            return seen;
        }
        Instant end = time.now().plus(deadline);
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
    }

    /** While others may run, time that is moved for one scenario would be moved for all: then it stands still. */
    private static final class Moved implements Time {
        private final ThisScenario scenario;
        private final Simulation simulation;
        private @Nullable Instant nextDue;

        Moved(ThisScenario scenario, Simulation simulation) {
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

        private Instant taken(ClockReading reading) {
            nextDue = reading.nextDue();
            return reading.now();
        }
    }

    /** Pauses grow, so that what is quick is seen soon and what is slow is not asked for all the time. */
    private static final class Real implements Time {
        private final ThisScenario scenario;
        private Duration pause = FIRST_PAUSE;

        Real(ThisScenario scenario) {
            this.scenario = scenario;
        }

        @Override
        public Instant now() {
            return scenario.course().time(Instant::now);
        }

        @Override
        public boolean passes(Instant end) {
            if (now().isAfter(end)) {
                return false;
            }
            scenario.course().pause(this::sleep);
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
            return true;
        }

        private void sleep() {
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for the target", interrupted);
            }
        }
    }
}
