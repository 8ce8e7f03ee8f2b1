package dev.countersign.conformance.steps;

import dev.countersign.conformance.scenario.Query;

/** The flags that load additional data. */
final class AdditionalData {
    static final String OTHERS = "includeOthers";
    static final String UPDATES = "includeUpdates";
    static final String SUPPORT = "includeSupport";
    static final String PRODUCT = "includeProduct";

    static final Query ALL =
            Query.of(OTHERS, "true").and(UPDATES, "true").and(SUPPORT, "true").and(PRODUCT, "true");

    /** All flags false, as in the published examples. */
    static final Query NONE = Query.of(OTHERS, "false")
            .and(UPDATES, "false")
            .and(SUPPORT, "false")
            .and(PRODUCT, "false");

    private AdditionalData() {}
}
