package dev.countersign.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What scenarios that hold for every kind of resource need to know of the kind at hand. */
public interface ResourceKind extends Profile {
    @Override
    default Stream<ResourceKind> kinds(Target target) {
        return Stream.of(this);
    }

    /** The last part of the paths of its calls. */
    String name();

    /** The path of the calls that users make, without a slash at the end. */
    default String basePath() {
        return "/api/" + name();
    }

    /** The tag of scenarios that hold for another kind only, though they check what holds for all. */
    String tagOfOthers();

    /** The fields that only this kind has in a resource that has just been created. */
    ObjectNode fresh();

    /** A specification that no provider can carry out, because it takes something that is not supported. */
    JsonNode unsupported(Target target, TargetProduct product, int marker);

    /** The smallest valid specification; those with another {@code marker} differ, and a search for the marker finds it. */
    JsonNode specification(Target target, TargetProduct product, int marker);

    /** A valid specification of something that ends by itself within a minute or two. */
    JsonNode brief(Target target, TargetProduct product, int marker);

    /** What a provider must declare on a product at least, so that a specification is accepted there. */
    ObjectNode support();

    /** The call by which users get rid of resources that they name by their ids. */
    Removal removal();

    /** The final states of resources that stay after their removal; empty where they are deleted. */
    default Set<String> finalStates() {
        return Set.of();
    }

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
