package dev.countersign.conformance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.countersign.conformance.run.Untestable;
import dev.countersign.conformance.wire.Answer;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Json;
import java.util.HashSet;
import java.util.Set;

/** Keeps what our own provider does wrong behind a Core from being charged to that Core. */
final class OwnProvider {
    private final Simulation simulation;

    OwnProvider(Simulation simulation) {
        this.simulation = simulation;
    }

    /**
     * Looks for the reason of a refusal on our own side first.
     *
     * @throws Untestable where our provider has failed a call about the same resources, and nobody had it do so
     */
    void requireNotToBlame(Request request, Answer answer) {
        if (answer.isSuccess()) {
            return;
        }
        JsonNode items = items(String.valueOf(request.body()));
        if (items.isEmpty()) {
            return;
        }
        for (JsonNode call : simulation.errorsOfOurProvider()) {
            if (isAboutAll(call) || isAbout(items, call.path("body").path("items"))) {
                throw new Untestable("our own provider answered %s to %s of Core's, which nothing asked it to: %s"
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

    /** Without what the provider supports, Core can't serve anybody. */
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

    /** A null that was asked for may be left out. */
    private static boolean isAskedFor(JsonNode items, JsonNode specification) {
        for (JsonNode item : items) {
            boolean all = item.has("product");
            for (var field : item.properties()) {
                all &= field.getValue().isNull()
                        || Catalogue.includes(specification.path(field.getKey()), field.getValue());
            }
            if (all) {
                return true;
            }
        }
        return false;
    }
}
