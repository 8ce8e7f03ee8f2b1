package dev.countersign.conformance.relay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Json;
import java.util.Optional;

/**
 * A request that came by, and its answer.
 *
 * @param number counts the requests of both legs, in the order in which they came
 */
public record RelayedExchange(long number, Direction leg, Exchange exchange) {
    /** Whether the request is of that method, and its path ends like that. */
    public boolean isCall(String method, String pathEnd) {
        return exchange.sent().method().equals(method)
                && exchange.sent().url().getPath().endsWith(pathEnd);
    }

    /** The body of the request; missing where there is none, or it is no JSON. */
    public JsonNode request() {
        return json(exchange.sent().body());
    }

    /** The body of the answer; missing where there is none, or it is no JSON. */
    public JsonNode answer() {
        return json(exchange.received().body());
    }

    public int status() {
        return exchange.received().status();
    }

    public boolean isAccepted() {
        return status() >= 200 && status() < 300;
    }

    /** What caused it, as far as it tells: the id that all of one flow share. */
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
