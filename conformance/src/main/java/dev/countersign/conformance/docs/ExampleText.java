package dev.countersign.conformance.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A published example: where it is printed, and who takes part in it. */
record ExampleText(String slug, String title, String document, String heading, List<Participant> actors) {
    static ExampleText of(JsonNode example) {
        return new ExampleText(
                example.path("slug").asText(),
                example.path("title").asText(),
                example.path("document").asText(),
                example.path("heading").asText(),
                example.path("actors")
                        .propertyStream()
                        .map(actor ->
                                new Participant(actor.getKey(), actor.getValue().asText()))
                        .toList());
    }

    record Participant(String name, String description) {}
}
