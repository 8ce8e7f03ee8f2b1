package dev.countersign.conformance.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.countersign.conformance.run.ResourceKind;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Json;
import dev.countersign.conformance.wire.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what exchanges say about the resources of one kind. What is not as documented says nothing; other checks judge that. */
record TrafficReader(ResourceKind kind) {
    private static final String CONTROL = "/control";
    private static final Pattern FILTER_IDS = Pattern.compile("(?:^|&)filterIds=([^&]*)");
    private static final Set<String> READS = Set.of("GET /retrieve", "GET /browse", "POST /search");
    /** The operations after which times and state of a resource may be others. */
    private static final Set<String> CHANGES =
            Set.of("POST /extend", "POST /suspend", "POST /unsuspend", "POST /terminate", "POST /update");
    /** The field that identifies the resource in operations of jobs. */
    private static final String JOB = "jobId";

    private static final int SERVER_ERROR = 500;

    List<TrafficEvent> read(Exchange exchange) {
        String path = exchange.sent().url().getPath();
        int base = path.lastIndexOf(kind.basePath());
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
        if (!isAccepted && exchange.received().status() < SERVER_ERROR) {
            return List.of();
        }
        if (call.equals("POST /updateAcl")) {
            return aclUpdates(exchange, isAccepted);
        }
        if (CHANGES.contains(call)) {
            return changed(exchange);
        }
        return isAccepted ? accepted(exchange, call, byProvider) : List.of();
    }

    private static List<TrafficEvent> shown(Exchange exchange, boolean byProvider) {
        JsonNode body = new Response(exchange).json().orElse(MissingNode.getInstance());
        boolean inPage = body.has("items");
        boolean continued = isContinued(exchange);
        List<TrafficEvent> shown = new ArrayList<>();
        for (JsonNode resource : inPage ? body.path("items") : List.of(body)) {
            if (resource.path("id").isTextual()) {
                boolean named = !inPage || isNamed(exchange, resource.path("id").textValue());
                shown.add(
                        new TrafficEvent.Shown(new Sighting(exchange, resource, inPage, byProvider, named, continued)));
            }
        }
        return shown;
    }

    private static boolean isNamed(Exchange exchange, String id) {
        String query = String.valueOf(exchange.sent().url().getQuery());
        Matcher filter = FILTER_IDS.matcher(query);
        return filter.find() && List.of(filter.group(1).split(",", -1)).contains(id);
    }

    private static boolean isContinued(Exchange exchange) {
        String query = String.valueOf(exchange.sent().url().getQuery());
        return query.startsWith("next=")
                || query.contains("&next=")
                || sent(exchange).hasNonNull("next");
    }

    private static List<TrafficEvent> aclUpdates(Exchange exchange, boolean isAccepted) {
        List<TrafficEvent> updates = new ArrayList<>();
        items(exchange)
                .forEach(item -> updates.add(
                        new TrafficEvent.AclUpdated(exchange, item.path("id").asText(), item, isAccepted)));
        return updates;
    }

    private static List<TrafficEvent> changed(Exchange exchange) {
        List<TrafficEvent> changed = new ArrayList<>();
        items(exchange)
                .forEach(item -> changed.add(new TrafficEvent.Changed(
                        exchange, item.path(item.has(JOB) ? JOB : "id").asText())));
        return changed;
    }

    private List<TrafficEvent> accepted(Exchange exchange, String call, boolean byProvider) {
        if (byProvider) {
            return call.equals("POST /chargeCredits") ? charged(exchange) : List.of();
        }
        boolean deletes = kind.removal().states().isEmpty()
                && call.equals("%s %s"
                        .formatted(kind.removal().method(), kind.removal().path()));
        if (!deletes) {
            return call.equals("POST ") ? created(exchange) : List.of();
        }
        List<TrafficEvent> removed = new ArrayList<>();
        items(exchange)
                .forEach(item -> removed.add(
                        new TrafficEvent.Removed(exchange, item.path("id").asText())));
        return removed;
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

    /** Of several charges for one resource in a request, the last ones are the duplicates. */
    private static List<TrafficEvent> charged(Exchange exchange) {
        JsonNode body = new Response(exchange).json().orElse(MissingNode.getInstance());
        List<String> uncovered = ids(body.path("insufficientFunds"));
        List<String> duplicates = ids(body.path("duplicateCharges"));
        List<JsonNode> items = new ArrayList<>();
        items(exchange).forEach(item -> items.add(0, item));
        List<TrafficEvent> charged = new ArrayList<>();
        for (JsonNode item : items) {
            String id = item.path("id").asText();
            if (!uncovered.contains(id)) {
                charged.add(
                        0,
                        new TrafficEvent.Charged(
                                exchange, id, item.path("chargeId").asText(), duplicates.remove(id)));
            }
        }
        return charged;
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
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
