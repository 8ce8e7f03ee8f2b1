package dev.countersign.conformance.scenario;

import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.finding.DeviationError;
import dev.countersign.conformance.finding.Deviations;
import dev.countersign.conformance.wire.Answer;
import java.util.List;
import java.util.stream.Stream;

/**
 * Judges requests for what can't be found in two parts: that they are refused, which is what a scenario is about, and that the
 * status is 404, which is one deviation wherever it shows.
 */
public final class NotFound {
    /** Retrieving what cannot be found is answered 404. */
    private static final String UNKNOWN = "API-009";
    /** Another user who retrieves a personal resource is answered 404. */
    private static final String HIDDEN = "RES-019";

    /** Those whose own sentence names the status. */
    private static final List<String> NAMING = List.of("RES-016", HIDDEN, "CTL-001");

    private static final int STATUS = 404;

    private final ThisScenario scenario;

    public NotFound(ThisScenario scenario) {
        this.scenario = scenario;
    }

    /** The caller may not see what the request is about. */
    public Answer hidden(Answer answer) {
        return judge(answer, UNKNOWN, HIDDEN);
    }

    /** What the request is about is not there. */
    public Answer unknown(Answer answer) {
        return judge(answer, UNKNOWN);
    }

    /** The same, for a scenario whose own requirement may name the status too. */
    public Answer named(Answer answer) {
        return judge(
                answer,
                Stream.concat(Stream.of(UNKNOWN), NAMING.stream().filter(scenario::checks))
                        .toArray(String[]::new));
    }

    private Answer judge(Answer answer, String... requirements) {
        if (!answer.isRefusal()) {
            throw new DeviationError(Deviations.status(answer, "refused (4xx)"));
        }
        if (answer.status() != STATUS) {
            Deviation status = Deviations.status(answer, "not found (404)", requirements);
            scenario.note(status);
        }
        return answer;
    }
}
