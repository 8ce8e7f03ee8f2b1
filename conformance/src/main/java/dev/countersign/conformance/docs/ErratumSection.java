package dev.countersign.conformance.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A contradiction within the documents, and the readings of it that are accepted. */
record ErratumSection(String id, String what, String where, List<String> readings) {
    static List<ErratumSection> published() {
        return Contract.in("errata").stream().map(ErratumSection::of).toList();
    }

    String anchor() {
        return Link.anchor(id);
    }

    private static ErratumSection of(JsonNode erratum) {
        return new ErratumSection(
                erratum.path("id").asText(),
                erratum.path("what").asText(),
                erratum.path("where").asText(),
                erratum.path("readings").valueStream().map(JsonNode::asText).toList());
    }
}
