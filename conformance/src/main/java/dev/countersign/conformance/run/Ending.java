package dev.countersign.conformance.run;

import dev.countersign.conformance.target.Redaction;
import dev.countersign.conformance.wire.TargetStoppedAnswering;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;

/**
 * What the end of a scenario means.
 *
 * @param message why it did not pass; empty where it did
 */
record Ending(Outcome outcome, String message) {
    /** A target may answer at any length; a message that explains anything is shorter. */
    private static final int LONGEST_MESSAGE = 20_000;

    static Ending of(TestExecutionResult result) {
        return result.getThrowable().map(Ending::of).orElseGet(() -> of(result.getStatus()));
    }

    /** Without tokens, and of a length that anybody would read. */
    Ending tidied(Redaction redaction) {
        String clean = redaction.apply(message);
        int more = clean.length() - LONGEST_MESSAGE;
        return new Ending(
                outcome,
                more <= 0 ? clean : "%s... (%d more characters)".formatted(clean.substring(0, LONGEST_MESSAGE), more));
    }

    private static Ending of(TestExecutionResult.Status status) {
        return status == TestExecutionResult.Status.SUCCESSFUL
                ? new Ending(Outcome.PASSED, "")
                : new Ending(Outcome.ERROR, "ended without a reason");
    }

    private static Ending of(Throwable thrown) {
        Optional<TargetStoppedAnswering> stopped = stoppedAnswering(thrown);
        if (stopped.isPresent()) {
            return new Ending(Outcome.UNANSWERED, messageOf(stopped.get()));
        }
        if (thrown instanceof Untestable) {
            return new Ending(Outcome.UNTESTABLE, messageOf(thrown));
        }
        if (thrown instanceof AssertionError) {
            return new Ending(Outcome.FAILED, messageOf(thrown));
        }
        return new Ending(Outcome.ERROR, thrown.toString());
    }

    private static Optional<TargetStoppedAnswering> stoppedAnswering(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TargetStoppedAnswering stopped) {
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
