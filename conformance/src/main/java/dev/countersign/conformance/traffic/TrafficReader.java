package dev.countersign.conformance.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Json;
import dev.countersign.conformance.wire.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what exchanges say about the resources of one kind. What is not as documented says nothing; other checks judge that. */
record TrafficReader(ResourceKind kind) {
    private static final String CONTROL = "/control";
    private static final Set<String> READS = Set.of("GET /retrieve", "GET /browse", "POST /search");
    /** The field that identifies the resource in operations of jobs. */
    private static final String JOB = "jobId";

    private static final int SERVER_ERROR = 500;

    List<TrafficEvent> read(Exchange exchange) {
        String path = exchange.sent().url().getPath();
        int base = path.indexOf(kind.basePath());
        if (base < 0) {
            return List.of();
        }
        String rest = path.substring(base + kind.basePath().length());
        boolean byProvider = rest.startsWith(CONTROL + "/");
        String call = "%s %s".formatted(exchange.sent().method(), byProvider ? rest.substring(CONTROL.length()) : rest);
        boolean isAccepted = new Response(exchange).isSuccess();
        if (READS.contains(call)) {
            return isAccepted ? shown(exchange, byProvider) : List.of();
        }
        if (call.equals("POST /updateAcl")) {
            return aclUpdates(exchange, isAccepted);
        }
        return isAccepted ? changes(exchange, call, byProvider) : List.of();
    }

    private static List<TrafficEvent> shown(Exchange exchange, boolean byProvider) {
        JsonNode body = new Response(exchange).json().orElse(MissingNode.getInstance());
        boolean inPage = body.has("items");
        boolean continued = isContinued(exchange);
        List<TrafficEvent> shown = new ArrayList<>();
        for (JsonNode resource : inPage ? body.path("items") : List.of(body)) {
            if (resource.path("id").isTextual()) {
                shown.add(new TrafficEvent.Shown(new Sighting(exchange, resource, inPage, byProvider, continued)));
            }
        }
        return shown;
    }

    private static boolean isContinued(Exchange exchange) {
        String query = String.valueOf(exchange.sent().url().getQuery());
        return query.startsWith("next=")
                || query.contains("&next=")
                || sent(exchange).hasNonNull("next");
    }

    private static List<TrafficEvent> aclUpdates(Exchange exchange, boolean isAccepted) {
        if (!isAccepted && exchange.received().status() < SERVER_ERROR) {
            return List.of();
        }
        List<TrafficEvent> updates = new ArrayList<>();
        items(exchange)
                .forEach(item -> updates.add(
                        new TrafficEvent.AclUpdated(exchange, item.path("id").asText(), item, isAccepted)));
        return updates;
    }

    private List<TrafficEvent> changes(Exchange exchange, String call, boolean byProvider) {
        if (!byProvider && call.equals("POST ")) {
            return created(exchange);
        }
        if (byProvider && call.equals("POST /chargeCredits")) {
            return charged(exchange);
        }
        List<TrafficEvent> changes = new ArrayList<>();
        boolean isRemoval = !byProvider
                && call.equals("%s %s"
                        .formatted(kind.removal().method(), kind.removal().path()));
        boolean deletes = isRemoval && kind.removal().states().isEmpty();
        for (JsonNode item : items(exchange)) {
            String id = item.path(item.has(JOB) ? JOB : "id").asText();
            changes.add(
                    deletes ? new TrafficEvent.Removed(exchange, id) : new TrafficEvent.Changed(exchange, id, call));
        }
        return changes;
    }

    private static List<TrafficEvent> created(Exchange exchange) {
        List<TrafficEvent> created = new ArrayList<>();
        JsonNode body = new Response(exchange).json().orElse(MissingNode.getInstance());
        for (JsonNode response : body.path("responses")) {
            if (response.path("id").isTextual()) {
                created.add(
                        new TrafficEvent.Created(exchange, response.path("id").textValue()));
            }
        }
        return created;
    }

    private static List<TrafficEvent> charged(Exchange exchange) {
        JsonNode body = new Response(exchange).json().orElse(MissingNode.getInstance());
        Set<String> uncovered = ids(body.path("insufficientFunds"));
        Set<String> duplicates = ids(body.path("duplicateCharges"));
        List<TrafficEvent> charged = new ArrayList<>();
        for (JsonNode item : items(exchange)) {
            String id = item.path("id").asText();
            String chargeId = item.path("chargeId").asText();
            if (!uncovered.contains(id)) {
                charged.add(new TrafficEvent.Charged(
                        exchange, id, chargeId, duplicates.contains(id) || duplicates.contains(chargeId)));
            }
        }
        return charged;
    }

    private static Set<String> ids(JsonNode list) {
        Set<String> ids = new HashSet<>();
        list.forEach(entry -> ids.add(entry.path("id").asText()));
        return ids;
    }

    private static JsonNode items(Exchange exchange) {
        return sent(exchange).path("items");
    }

    private static JsonNode sent(Exchange exchange) {
        return parsed(exchange.sent().body());
    }

    private static JsonNode parsed(Bytes body) {
        try {
            return Json.read(body);
        } catch (Json.NotJson isSomethingElse) {
            return MissingNode.getInstance();
        }
    }
}
