package dev.countersign.conformance.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A contradiction within the documents, and the readings of it that are accepted. */
record Erratum(String id, String what, String where, List<String> readings) {
    static List<Erratum> published() {
        return Contract.in("errata").stream().map(Erratum::of).toList();
    }

    String anchor() {
        return Link.anchor(id);
    }

    private static Erratum of(JsonNode erratum) {
        return new Erratum(
                erratum.path("id").asText(),
                erratum.path("what").asText(),
                erratum.path("where").asText(),
                erratum.path("readings").valueStream().map(JsonNode::asText).toList());
    }
}
