package dev.countersign.conformance.relay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Json;
import java.util.Optional;

/**
 * A relayed request and its response.
 *
 * @param number counts the requests in both directions, in the order of their arrival
 */
public record RelayedExchange(long number, Direction leg, Exchange exchange) {
    /** Whether the request has this method, and its path this end. */
    public boolean isCall(String method, String pathEnd) {
        return exchange.sent().method().equals(method)
                && exchange.sent().url().getPath().endsWith(pathEnd);
    }

    /** The body of the request; a missing node where it is empty or not JSON. */
    public JsonNode request() {
        return json(exchange.sent().body());
    }

    /** The body of the response; a missing node where it is empty or not JSON. */
    public JsonNode answer() {
        return json(exchange.received().body());
    }

    public int status() {
        return exchange.received().status();
    }

    public boolean isAccepted() {
        return status() >= 200 && status() < 300;
    }

    /** The trace id, which all requests of one flow share; empty where there is none. */
    public Optional<String> trace() {
        return exchange.trace();
    }

    private static JsonNode json(Bytes body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : Json.read(body);
        } catch (Json.NotJson problem) {
            return MissingNode.getInstance();
        }
    }
}
