package dev.countersign.conformance.run;

import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.finding.DeviationError;
import dev.countersign.conformance.finding.Precondition;
import dev.countersign.conformance.finding.PreconditionFailedException;
import dev.countersign.conformance.run.ScenarioOutcome.Comparison;
import dev.countersign.conformance.target.Redaction;
import dev.countersign.conformance.wire.TargetUnresponsiveException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * The meaning of the end of a scenario.
 *
 * @param message why it did not pass; empty if it did
 * @param comparison what was compared, if it failed because of that
 * @param deviation the deviation, if the check names its place
 * @param precondition what does not hold, if the check names it
 */
record ScenarioEnd(
        Outcome outcome,
        String message,
        @Nullable Comparison comparison,
        @Nullable Deviation deviation,
        @Nullable Precondition precondition) {
    ScenarioEnd(Outcome outcome, String message, @Nullable Comparison comparison) {
        this(outcome, message, comparison, null, null);
    }

    ScenarioEnd(Outcome outcome, String message) {
        this(outcome, message, null);
    }

    /** The end of a scenario that shows a deviation from a requirement that it checks. */
    static ScenarioEnd at(Deviation deviation) {
        return new ScenarioEnd(
                Outcome.FAILED,
                deviation.message(),
                new Comparison(deviation.expected(), deviation.found()),
                deviation,
                null);
    }

    ScenarioEnd as(Outcome other) {
        return new ScenarioEnd(other, message, comparison, deviation, precondition);
    }

    private static final Pattern WANTED = Pattern.compile("Expecting actual not to be empty\\s*$");

    private static final Pattern UNWANTED = Pattern.compile("Expecting empty but was: (.*?)\\s*$", Pattern.DOTALL);

    /** A response may have any length; a useful message is shorter. */
    private static final int LONGEST_MESSAGE = 20_000;

    /** @param thrown what ended the scenario; null if it ran to its end */
    static ScenarioEnd of(@Nullable Throwable thrown) {
        return thrown == null ? new ScenarioEnd(Outcome.PASSED, "") : ended(thrown);
    }

    /** Without tokens, and of a readable length. */
    ScenarioEnd tidied(Redaction redaction) {
        return new ScenarioEnd(
                outcome,
                tidied(message, redaction),
                comparison == null
                        ? null
                        : new Comparison(
                                tidied(comparison.expected(), redaction), tidied(comparison.found(), redaction)),
                deviation == null ? null : tidied(deviation, redaction),
                precondition);
    }

    static Deviation tidied(Deviation deviation, Redaction redaction) {
        return new Deviation(
                deviation.requirements(),
                tidied(deviation.call(), redaction),
                tidied(deviation.place(), redaction),
                tidied(deviation.key(), redaction),
                tidied(deviation.expected(), redaction),
                tidied(deviation.found(), redaction),
                tidied(deviation.seenIn(), redaction),
                deviation.exchanges());
    }

    private static String tidied(String text, Redaction redaction) {
        String clean = redaction.apply(text);
        int more = clean.length() - LONGEST_MESSAGE;
        return more <= 0 ? clean : "%s... (%d more characters)".formatted(clean.substring(0, LONGEST_MESSAGE), more);
    }

    private static @Nullable Comparison comparison(Throwable thrown) {
        return thrown instanceof AssertionFailedError failed && failed.isExpectedDefined() && failed.isActualDefined()
                ? new Comparison(
                        failed.getExpected().getStringRepresentation(),
                        failed.getActual().getStringRepresentation())
                : withNone(messageOf(thrown));
    }

    /** A comparison with an empty value, which assertions show only in their message. */
    private static @Nullable Comparison withNone(String message) {
        if (WANTED.matcher(message).find()) {
            return new Comparison("some", "none");
        }
        Matcher unwanted = UNWANTED.matcher(message);
        return unwanted.find() ? new Comparison("none", unwanted.group(1)) : null;
    }

    private static ScenarioEnd ended(Throwable thrown) {
        Optional<TargetUnresponsiveException> stopped = stoppedAnswering(thrown);
        if (stopped.isPresent()) {
            return new ScenarioEnd(Outcome.UNANSWERED, messageOf(stopped.get()));
        }
        if (thrown instanceof PreconditionFailedException failed) {
            return new ScenarioEnd(Outcome.NOT_JUDGED, messageOf(thrown), null, null, failed.precondition());
        }
        if (thrown instanceof DeviationError failed) {
            return at(failed.deviation());
        }
        if (thrown instanceof UntestableException) {
            return new ScenarioEnd(Outcome.UNTESTABLE, messageOf(thrown));
        }
        if (thrown instanceof AssertionError) {
            return new ScenarioEnd(Outcome.FAILED, messageOf(thrown), comparison(thrown));
        }
        return new ScenarioEnd(Outcome.ERROR, thrown.toString());
    }

    private static Optional<TargetUnresponsiveException> stoppedAnswering(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TargetUnresponsiveException stopped) {
                return Optional.of(stopped);
            }
        }
        return Optional.empty();
    }

    private static String messageOf(Throwable thrown) {
        @Nullable String message = thrown.getMessage();
        return message == null ? thrown.toString() : message;
    }
}
