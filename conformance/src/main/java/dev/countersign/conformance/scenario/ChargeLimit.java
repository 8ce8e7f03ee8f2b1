package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Json;
import dev.countersign.conformance.wire.Response;
import java.util.List;
import java.util.regex.Pattern;

/** Counts the units that a scenario charges, and enforces the run's limit from the target file. */
record ChargeLimit(CurrentRun run, ScenarioContext scenario) {
    private static final Pattern CHARGES = Pattern.compile("/api/[a-z]+/control/chargeCredits");

    /** @throws UntestableException where the request would exceed the limit */
    void take(Request request) {
        long wanted = units(request, List.of());
        long most = run.target().mostCharged();
        if (wanted > 0 && scenario.io().count(() -> run.charged().begin(wanted, most) ? 1 : 0) == 0) {
            throw new UntestableException(
                    "this charges more units than the target file lets a run charge (limits.charged: %d)"
                            .formatted(most));
        }
    }

    /** Gives back the units that were refused, or that the funds do not cover according to the response. */
    void settle(Request request, Response answer) {
        if (charges(request)) {
            long charged = answer.isSuccess() ? units(request, notCovered(answer)) : 0;
            run.charged().cancel(units(request, List.of()) - charged);
        }
    }

    /** @param notCovered the ids of resources whose charges do not count */
    private static long units(Request request, List<String> notCovered) {
        long units = 0;
        if (charges(request)) {
            for (JsonNode item : json(Bytes.of(String.valueOf(request.body()))).path("items")) {
                if (!notCovered.contains(item.path("id").asText())) {
                    units += item.path("units").asLong() * item.path("periods").asLong(1);
                }
            }
        }
        return units;
    }

    private static List<String> notCovered(Response answer) {
        return json(answer.exchange().received().body())
                .path("insufficientFunds")
                .findValuesAsText("id");
    }

    private static boolean charges(Request request) {
        return CHARGES.matcher(request.path()).matches();
    }

    private static JsonNode json(Bytes body) {
        try {
            return Json.read(body);
        } catch (Json.NotJson notJson) {
            return MissingNode.getInstance();
        }
    }
}
