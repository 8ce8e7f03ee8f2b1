package dev.countersign.conformance.traffic;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.finding.Deviations;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Header;
import dev.countersign.conformance.wire.Response;
import java.util.List;

/**
 * A resource as a response shows it.
 *
 * @param inPage whether it is one of several items
 * @param byProvider whether a call of the Control API shows it
 * @param named whether the request names it, by its id
 * @param continued whether the request continues a walk through pages, which may show an earlier state
 */
record Sighting(
        Exchange exchange, JsonNode resource, boolean inPage, boolean byProvider, boolean named, boolean continued) {
    String id() {
        return resource.path("id").asText();
    }

    JsonNode at(String pointer) {
        return resource.at(pointer);
    }

    /** Whether it shows the present state: an index for searches may lag behind, and so may the later pages of a walk. */
    boolean isCurrent() {
        return !continued && !exchange.sent().method().equals("POST");
    }

    /** Who asks, and in which workspace. */
    List<Header> viewer() {
        return viewer(exchange);
    }

    static List<Header> viewer(Exchange exchange) {
        return exchange.sent().headers().stream()
                .filter(header -> header.isNamed("Authorization") || header.isNamed("Project"))
                .sorted(comparing(Header::name))
                .toList();
    }

    /** The deviation that this resource is shown at all: among the items of a page, or by the status of a retrieve. */
    Deviation excess(String expected, String requirement) {
        return inPage
                ? Deviations.at(exchange, Deviation.ITEMS, expected, "shown", requirement)
                : Deviations.status(new Response(exchange), "refused (4xx): " + expected, requirement);
    }
}
