package dev.countersign.conformance.scenario;

import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.finding.DeviationError;
import dev.countersign.conformance.finding.Deviations;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Response;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks responses to requests for what can't be found, in two parts: the scenario checks that they are refused; API-009 checks
 * that the status is 404, and reports it as one deviation wherever it occurs.
 */
public record NotFound(ScenarioContext scenario) {
    /** Retrieving what can't be found returns 404. */
    private static final String UNKNOWN = "API-009";
    /** Retrieving the personal resource of another user returns 404. */
    private static final String HIDDEN = "RES-019";

    /** The requirements whose text names the status. */
    private static final List<String> NAMING = List.of("RES-016", HIDDEN, "CTL-001");

    private static final int STATUS = 404;

    private static final String REFUSED = "refused (4xx)";

    /**
     * Checks the response about a resource that the caller may not see. Access to one that was never shared breaks RES-019 alone.
     */
    public Response hidden(Response answer) {
        if (answer.isSuccess() && isNewAndPersonal()) {
            throw new DeviationError(Deviations.status(answer, REFUSED, HIDDEN));
        }
        return judge(answer, UNKNOWN, HIDDEN);
    }

    /** Whether the scenario has shared nothing yet, and made no requests in a project. */
    private boolean isNewAndPersonal() {
        return scenario.io().exchanges().stream()
                .map(Exchange::sent)
                .noneMatch(sent -> sent.url().getPath().endsWith("/updateAcl")
                        || sent.headers().stream().anyMatch(header -> header.isNamed("Project")));
    }

    /** Checks the response about a resource that does not exist. */
    public Response unknown(Response answer) {
        return judge(answer, UNKNOWN);
    }

    /** As {@link #unknown}, also for the scenario's own requirement if its text names the status. */
    public Response named(Response answer) {
        return judge(
                answer,
                Stream.concat(Stream.of(UNKNOWN), NAMING.stream().filter(scenario::checks))
                        .toArray(String[]::new));
    }

    private Response judge(Response answer, String... requirements) {
        if (!answer.isRefusal()) {
            throw new DeviationError(
                    Filters.deviation(answer.exchange(), Deviation.STATUS, REFUSED, String.valueOf(answer.status())));
        }
        if (answer.status() != STATUS) {
            Deviation status = Deviations.status(answer, "not found (404)", requirements);
            scenario.note(status);
        }
        return answer;
    }
}
