package dev.countersign.conformance.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.countersign.conformance.relay.Direction;
import dev.countersign.conformance.relay.RelayedExchange;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Links requests to the provider's calls by resource, where Core does not pass on the {@code traceparent}: by the ids in requests
 * and responses, and by the specifications of requests to create.
 */
public final class ResourceLinks {
    private static final Pattern FILTER = Pattern.compile("(?:^|&)(?:filterIds|id)=([^&]*)");

    private final Set<String> ids = new HashSet<>();
    private final List<JsonNode> specifications = new ArrayList<>();

    /** Whether Core drops the {@code traceparent} in these exchanges. */
    public static boolean areNeeded(Collection<RelayedExchange> passed) {
        return passed.stream()
                .anyMatch(one ->
                        one.leg() == Direction.CORE_TO_PROVIDER && one.trace().isEmpty());
    }

    /** The resources of these requests and their responses. */
    public static ResourceLinks of(Collection<Exchange> exchanges) {
        ResourceLinks links = new ResourceLinks();
        exchanges.forEach(links::add);
        return links;
    }

    /** Whether an exchange between Core and the provider is about one of the resources. */
    public boolean leadTo(RelayedExchange passed) {
        for (JsonNode item : passed.request().path("items")) {
            JsonNode resource =
                    item.has("resource") ? item.path("resource") : item.has("job") ? item.path("job") : item;
            if (ids.contains(resource.path("id").asText()) || isAskedFor(resource.path("specification"))) {
                return true;
            }
        }
        return filtered(passed).stream().anyMatch(ids::contains);
    }

    private void add(Exchange exchange) {
        for (JsonNode item : json(exchange.sent().body()).path("items")) {
            note(item.path("id"));
            note(item.path("jobId"));
            if (item.has("product")) {
                specifications.add(item);
            }
        }
        for (JsonNode response : json(exchange.received().body()).path("responses")) {
            note(response.path("id"));
        }
    }

    private static JsonNode json(Bytes body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : Json.read(body);
        } catch (Json.NotJson problem) {
            return MissingNode.getInstance();
        }
    }

    private void note(JsonNode id) {
        if (id.isTextual() && !id.textValue().isBlank()) {
            ids.add(id.textValue());
        }
    }

    private boolean isAskedFor(JsonNode specification) {
        return specification.isObject() && specifications.stream().anyMatch(asked -> includes(specification, asked));
    }

    /** Whether all requested fields are present; a null may be absent, and additional fields are allowed. */
    private static boolean includes(JsonNode found, JsonNode asked) {
        if (asked.isNull()) {
            return found.isNull() || found.isMissingNode();
        }
        if (!asked.isObject()) {
            return found.equals(asked);
        }
        return found.isObject()
                && asked.properties().stream()
                        .allMatch(field -> includes(found.path(field.getKey()), field.getValue()));
    }

    private static List<String> filtered(RelayedExchange passed) {
        String query = passed.exchange().sent().url().getQuery();
        Matcher filter = FILTER.matcher(query == null ? "" : query);
        return filter.find() ? Arrays.asList(filter.group(1).split(",", -1)) : List.of();
    }
}
