package dev.countersign.conformance.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What a request was answered, for a check to judge. */
public record Response(Exchange exchange) {
    /** What {@link #about} puts before the line of the exchange. */
    public static final String SEEN_IN = "seen in: ";

    public int status() {
        return exchange.received().status();
    }

    /** Whether the request was carried out, as far as the status tells. */
    public boolean isSuccess() {
        return status() >= 200 && status() < 300;
    }

    /** Whether the request was refused: the caller's fault, not a failure of the server. */
    public boolean isRefusal() {
        return status() >= 400 && status() < 500;
    }

    public Optional<String> header(String name) {
        return exchange.received().header(name);
    }

    public String text() {
        return exchange.received().body().text();
    }

    /** The body as JSON. That it is JSON is checked here. */
    public JsonNode body() {
        try {
            return Json.read(exchange.received().body());
        } catch (Json.NotJson problem) {
            throw new NotJsonException(this, String.valueOf(problem.getMessage()));
        }
    }

    /** The body as JSON; empty where it is not JSON, for callers that do not judge that. */
    public Optional<JsonNode> json() {
        try {
            return Optional.of(Json.read(exchange.received().body()));
        } catch (Json.NotJson problem) {
            return Optional.empty();
        }
    }

    /** {@code what} a check is about, with the exchange that shows it. */
    public String about(String what) {
        return "%s%n  %s%s%n ".formatted(what, SEEN_IN, exchange.summary());
    }
}
