package dev.countersign.conformance.environment;

import dev.countersign.model.time.SimulatedClock;
import dev.countersign.model.time.SystemTimeline;
import dev.countersign.model.time.Timeline;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How time passes in an environment.
 *
 * @param speed seconds per second of the system clock; 0 for a simulated clock, which moves only on request
 */
public record EnvironmentTime(double speed) {
    public static final EnvironmentTime SIMULATED = new EnvironmentTime(0);

    /** The system clock. */
    public static final EnvironmentTime SYSTEM = new EnvironmentTime(1);

    public EnvironmentTime {
        if (!(speed >= 0) || Double.isInfinite(speed)) {
            throw new IllegalArgumentException("time can't pass at a speed of " + speed);
        }
    }

    /**
     * Reads {@code simulated}, {@code system}, or a speed such as {@code x60}.
     *
     * @throws IllegalArgumentException where it is none of them
     */
    public static EnvironmentTime parse(String text) {
        if (text.equals("simulated")) {
            return SIMULATED;
        }
        if (text.equals("system")) {
            return SYSTEM;
        }
        try {
            double speed = text.startsWith("x") ? Double.parseDouble(text.substring(1)) : 0;
            if (speed > 0 && !Double.isInfinite(speed)) {
                return new EnvironmentTime(speed);
            }
        } catch (NumberFormatException notASpeed) {
            // reported below
        }
        throw new IllegalArgumentException(
                "'%s' is no way for time to pass: simulated, system, or a speed such as x60".formatted(text));
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return speed == 0 ? "simulated" : "x" + speed;
    }

    /** Starts with the system time. A simulated clock starts at a whole millisecond, the precision in which clocks are shown. */
    Timeline startNow() {
        SystemTimeline system = new SystemTimeline(speed == 0 ? 1 : speed);
        if (speed > 0) {
            return system;
        }
        try (system) {
            return new SimulatedClock(system.instant().truncatedTo(ChronoUnit.MILLIS));
        }
    }

    Timeline start() {
        return speed == 0 ? new SimulatedClock(Instant.EPOCH) : new SystemTimeline(speed);
    }
}
