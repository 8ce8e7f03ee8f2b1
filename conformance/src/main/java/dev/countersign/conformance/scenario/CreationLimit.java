package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.run.CreationCounter;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.target.TargetLimits;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Json;
import dev.countersign.conformance.wire.Response;
import java.util.regex.Pattern;

/** Counts what a scenario creates and charges, and enforces the run's limits from the target file. */
final class CreationLimit {
    /** The paths at which users, a provider and Core create resources, and at which Agave jobs are submitted. */
    private static final Pattern CREATES =
            Pattern.compile("/api/[a-z]+(/control/register)?|/ucloud/[^/]+/[a-z]+|/jobs/v2");

    private final CurrentRun run;
    private final ScenarioContext scenario;
    private final ChargeLimit charges;

    CreationLimit(CurrentRun run, ScenarioContext scenario) {
        this.run = run;
        this.scenario = scenario;
        this.charges = new ChargeLimit(run, scenario);
    }

    /** @throws UntestableException where the request would exceed a limit */
    void take(Request request) {
        charges.take(request);
        int wanted = wanted(request);
        if (wanted == 0) {
            return;
        }
        CreationCounter creations = run.creations();
        TargetLimits limits = run.target().limits();
        if (limits == null || limits.created() == null) {
            creations.begin(wanted);
        } else if (scenario.io().count(() -> creations.begin(wanted)) > limits.created()) {
            creations.cancel(wanted);
            throw new UntestableException(
                    "this needs more resources than the target file lets a run create (limits.created: %d)"
                            .formatted(limits.created()));
        }
    }

    void settle(Request request, Response answer) {
        charges.settle(request, answer);
        if (!answer.isSuccess()) {
            run.creations().cancel(wanted(request));
        }
    }

    private static int wanted(Request request) {
        return request.method().equals("POST")
                        && CREATES.matcher(request.path()).matches()
                ? items(request)
                : 0;
    }

    /** The number of items in a request. */
    static int items(Request request) {
        try {
            JsonNode items = Json.read(Bytes.of(request.body() == null ? "" : request.body()))
                    .path("items");
            return items.isArray() ? items.size() : 1;
        } catch (Json.NotJson notJson) {
            return 1;
        }
    }
}
