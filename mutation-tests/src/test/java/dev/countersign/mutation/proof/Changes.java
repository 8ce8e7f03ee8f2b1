package dev.countersign.mutation.proof;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Received;
import dev.countersign.conformance.wire.Header;
import dev.countersign.conformance.wire.Json;
import dev.countersign.mutation.proof.RecordingMutation.Change;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Mutations of a response in terms of HTTP and JSON, without knowledge of its meaning. */
final class Changes {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonNode REFUSAL =
            JSON.objectNode().put("why", "Refused").putNull("errorCode");
    private static final int[] STATUSES = {200, 400, 403, 404, 500};
    private static final int DEEPEST = 8;
    private static final int SHORT = 3;

    private final List<Change> changes = new ArrayList<>();

    private Changes() {}

    /** @param scenario all exchanges of the scenario, whose values may occur in the wrong place */
    static List<Change> of(Exchange exchange, List<Exchange> scenario) {
        Changes all = new Changes();
        all.statuses(exchange);
        JsonNode body = json(exchange.received().body());
        if (body != null) {
            all.body(body, Seen.in(scenario));
        }
        all.forms();
        return all.changes;
    }

    /** The same mutation of all responses to a call: what is refused once is always refused. */
    static List<Change> ofAll(Exchange exchange) {
        Changes all = new Changes();
        all.verdict(exchange);
        return all.changes;
    }

    /** Mutations of a relayed request. */
    static List<Change> ofRequest(Exchange exchange, List<Exchange> scenario) {
        Changes all = new Changes();
        all.changes.add(new Change("lost", message -> Optional.empty()));
        JsonNode body = json(exchange.sent().body());
        if (body != null) {
            all.body(body, Seen.in(scenario));
        }
        return all.changes;
    }

    private void statuses(Exchange exchange) {
        verdict(exchange);
        int was = exchange.received().status();
        for (int status : STATUSES) {
            if (status != was) {
                add("status " + status, then -> new Received(status, then.headers(), then.body()));
            }
        }
    }

    private void verdict(Exchange exchange) {
        boolean wasAccepted = exchange.received().status() < 400;
        JsonNode ids = ids(exchange);
        add(
                wasAccepted ? "refused" : "accepted",
                then -> wasAccepted ? with(then, 400, REFUSAL) : with(then, 200, ids));
    }

    /** As many ids as were requested. */
    private static JsonNode ids(Exchange exchange) {
        JsonNode asked = json(exchange.sent().body());
        ArrayNode ids = JSON.arrayNode();
        for (int item = 0;
                item < (asked == null ? 1 : Math.max(1, asked.path("items").size()));
                item++) {
            ids.addObject().put("id", "99999999" + item);
        }
        return JSON.objectNode().set("responses", ids);
    }

    private void forms() {
        add("a page", then -> new Received(then.status(), then.headers(), Bytes.of("<p>Welcome</p>")));
        add(
                "said to be a page",
                then -> new Received(
                        then.status(),
                        Stream.concat(
                                        then.headers().stream().filter(header -> !header.isNamed("Content-Type")),
                                        Stream.of(new Header("Content-Type", "text/html")))
                                .toList(),
                        then.body()));
    }

    /** All mutations of lists; then the most significant mutation of each value, outermost first; then the others. */
    private void body(JsonNode body, Seen seen) {
        List<JsonPointer> places = places(body);
        places.stream()
                .filter(place -> body.at(place).isArray())
                .forEach(place -> changes.addAll(Values.of(place, body.at(place), seen)));
        List<Iterator<Change>> values = new ArrayList<>();
        places.stream()
                .filter(place -> !body.at(place).isArray())
                .forEach(place ->
                        values.add(Values.of(place, body.at(place), seen).iterator()));
        while (!values.isEmpty()) {
            values.removeIf(value -> !value.hasNext());
            values.forEach(value -> changes.add(value.next()));
        }
    }

    /** All places in an object or a short list; of a longer list only its first and its last element. */
    private static List<JsonPointer> places(JsonNode body) {
        List<JsonPointer> places = new ArrayList<>(List.of(JsonPointer.empty()));
        for (int at = 0; at < places.size(); at++) {
            JsonPointer place = places.get(at);
            if (place.toString().split("/", -1).length <= DEEPEST) {
                places.addAll(below(place, body.at(place)));
            }
        }
        return places;
    }

    private static List<JsonPointer> below(JsonPointer place, JsonNode value) {
        List<JsonPointer> below = new ArrayList<>();
        value.fieldNames().forEachRemaining(name -> below.add(place.appendProperty(name)));
        for (int element = 0; element < value.size() && value.isArray(); element++) {
            if (value.size() <= SHORT || element == 0 || element == value.size() - 1) {
                below.add(place.appendIndex(element));
            }
        }
        return below;
    }

    private void add(String name, UnaryOperator<Received> to) {
        changes.add(new Change(name, then -> Optional.of(to.apply(then))));
    }

    /** The response with another status and body, on several lines if it was so before. */
    static Received with(Received answer, int status, JsonNode body) {
        boolean pretty = answer.body().text().strip().contains("\n");
        return new Received(status, answer.headers(), Bytes.of(pretty ? body.toPrettyString() : Json.write(body)));
    }

    static @Nullable JsonNode json(Bytes body) {
        try {
            return Json.read(body);
        } catch (Json.NotJson none) {
            return null;
        }
    }
}
