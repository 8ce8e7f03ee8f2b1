package dev.countersign.conformance.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The response to a request, for checks. */
public record Response(Exchange exchange) {
    /** The prefix that {@link #about} puts before the summary of the exchange. */
    public static final String SEEN_IN = "seen in: ";

    public int status() {
        return exchange.received().status();
    }

    /** Whether the status is 2xx: the request succeeded. */
    public boolean isSuccess() {
        return status() >= 200 && status() < 300;
    }

    /** Whether the status is 4xx: the request was refused as the client's error, not a failure of the server. */
    public boolean isRefusal() {
        return status() >= 400 && status() < 500;
    }

    public Optional<String> header(String name) {
        return exchange.received().header(name);
    }

    public String text() {
        return exchange.received().body().text();
    }

    /** The body as JSON; throws {@link NotJsonException} where it is not JSON. */
    public JsonNode body() {
        try {
            return Json.read(exchange.received().body());
        } catch (Json.NotJson problem) {
            throw new NotJsonException(this, String.valueOf(problem.getMessage()));
        }
    }

    /** The body as JSON; empty where it is not JSON, for callers that do not check that. */
    public Optional<JsonNode> json() {
        try {
            return Optional.of(Json.read(exchange.received().body()));
        } catch (Json.NotJson problem) {
            return Optional.empty();
        }
    }

    /** A message: {@code what} a check is about, with the summary of the exchange that shows it. */
    public String about(String what) {
        return "%s%n  %s%s%n ".formatted(what, SEEN_IN, exchange.summary());
    }
}
