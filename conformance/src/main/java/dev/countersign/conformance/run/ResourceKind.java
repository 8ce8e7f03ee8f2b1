package dev.countersign.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import java.util.List;

/** What scenarios that hold for every kind of resource need to know of the kind at hand. */
public interface ResourceKind {
    /** The profile that a run over this kind verifies. */
    String profile();

    /** The path of the kind's calls, without a slash at the end. */
    String basePath();

    /** The smallest valid specification; those with another {@code marker} differ, and a search for the marker finds it. */
    JsonNode specification(TargetProduct product, int marker);

    /** The names of the states, from the first to the last. */
    List<String> states();

    /** The field of an update that names the state. */
    String stateOfUpdate();

    /** The schema of one resource. */
    String schema();

    /** The schema of a page of resources. */
    String schemaOfPage();

    /** The schema of the products and what is supported on them. */
    String schemaOfProducts();
}
