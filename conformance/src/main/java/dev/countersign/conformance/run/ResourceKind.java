package dev.countersign.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import java.util.List;
import java.util.Set;

/** What scenarios that hold for every kind of resource need to know of the kind at hand. */
public interface ResourceKind extends Profile {
    /** The path of the kind's calls, without a slash at the end. */
    String basePath();

    /** The smallest valid specification; those with another {@code marker} differ, and a search for the marker finds it. */
    JsonNode specification(Target target, TargetProduct product, int marker);

    /** A valid specification of something that ends by itself within a minute or two. */
    JsonNode brief(Target target, TargetProduct product, int marker);

    /** What a provider must declare on a product at least, so that a specification is accepted there. */
    ObjectNode support();

    /** The call by which users get rid of resources that they name by their ids. */
    Removal removal();

    /** The names of the states that something brief goes through, from the first to the last. */
    List<String> states();

    /** The field of an update that names the state. */
    String stateOfUpdate();

    /** The schema of one resource. */
    String schema();

    /** The schema of a page of resources. */
    String schemaOfPage();

    /** The schema of the products and what is supported on them. */
    String schemaOfProducts();

    /**
     * How users get rid of resources.
     *
     * @param operation what providers call it
     * @param path below that of the kind
     * @param states what a resource may show then; none where it is gone
     */
    record Removal(String operation, String method, String path, Set<String> states) {}
}
