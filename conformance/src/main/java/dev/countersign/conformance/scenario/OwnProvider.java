package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.countersign.conformance.run.UntestableException;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Json;
import dev.countersign.conformance.wire.Response;
import java.util.HashSet;
import java.util.Set;

/** Keeps errors of our own provider behind a Core from being reported as findings about that Core. */
record OwnProvider(SimulationControl simulation) {
    /**
     * Checks whether our own provider caused a refusal.
     *
     * @throws UntestableException where our provider failed a call about the same resources without an injected fault
     */
    void requireNotToBlame(Request request, Response answer) {
        if (answer.isSuccess()) {
            return;
        }
        JsonNode items = items(String.valueOf(request.body()));
        if (items.isEmpty()) {
            return;
        }
        for (JsonNode call : simulation.errorsOfOurProvider()) {
            if (isAboutAll(call) || isAbout(items, call.path("body").path("items"))) {
                throw new UntestableException("our own provider answered %s to Core's %s, without a fault: %s"
                        .formatted(
                                call.path("status").asText(),
                                call.path("path").asText(),
                                call.path("why").asText("it gave no reason")));
            }
        }
    }

    private static JsonNode items(String body) {
        try {
            return Json.read(Bytes.of(body)).path("items");
        } catch (Json.NotJson problem) {
            return MissingNode.getInstance();
        }
    }

    /** Core needs the provider's products for every request. */
    private static boolean isAboutAll(JsonNode call) {
        return call.path("operation").asText().equals("retrieveProducts");
    }

    private static boolean isAbout(JsonNode items, JsonNode called) {
        Set<String> ids = new HashSet<>();
        items.forEach(item -> ids.add(item.path("id").asText(item.path("jobId").asText())));
        for (JsonNode call : called) {
            JsonNode resource =
                    call.has("resource") ? call.path("resource") : call.has("job") ? call.path("job") : call;
            String id = resource.path("id").asText();
            if ((!id.isEmpty() && ids.contains(id)) || isAskedFor(items, resource.path("specification"))) {
                return true;
            }
        }
        return false;
    }

    /** A field that is null in a request may be absent later. */
    private static boolean isAskedFor(JsonNode items, JsonNode specification) {
        for (JsonNode item : items) {
            boolean all = item.has("product");
            for (var field : item.properties()) {
                all &= field.getValue().isNull()
                        || ResourceBrowser.includes(specification.path(field.getKey()), field.getValue());
            }
            if (all) {
                return true;
            }
        }
        return false;
    }
}
