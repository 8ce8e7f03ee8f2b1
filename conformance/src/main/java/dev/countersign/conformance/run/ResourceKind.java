package dev.countersign.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The properties of a kind of resource, for scenarios that apply to every kind. */
public interface ResourceKind extends Profile {
    @Override
    default Stream<ResourceKind> kinds(Target target) {
        return Stream.of(this);
    }

    /** The last part of the paths of its calls. */
    String name();

    /** The path of users' calls, without a trailing slash. */
    default String basePath() {
        return "/api/" + name();
    }

    /** The tag of scenarios that apply to another kind only, though they check what applies to all. */
    String tagOfOthers();

    /** The fields that only this kind has in a resource that was just created. */
    ObjectNode fresh();

    /** A specification that no provider can carry out, because it needs something unsupported. */
    JsonNode unsupported(Target target, TargetProduct product, int marker);

    /** The smallest valid specification; a different {@code marker} makes it different, and a search for the marker finds it. */
    JsonNode specification(Target target, TargetProduct product, int marker);

    /** A valid specification of a resource that ends by itself within a minute or two. */
    JsonNode brief(Target target, TargetProduct product, int marker);

    /** The minimal support that a provider must declare for a product, so that a specification is accepted there. */
    ObjectNode support();

    /** The call by which users remove resources, by their ids. */
    Removal removal();

    /** The final states of resources that remain after their removal; empty if they are deleted. */
    default Set<String> finalStates() {
        return Set.of();
    }

    /** The names of the states of a brief resource, from the first to the last. */
    List<String> states();

    /** The field of an update that names the state. */
    String stateOfUpdate();

    /** The schema of one resource. */
    String schema();

    /** The schema of a page of resources. */
    String schemaOfPage();

    /** The schema of the products and their support. */
    String schemaOfProducts();

    /**
     * How users remove resources.
     *
     * @param operation its name at providers
     * @param path relative to that of the kind
     * @param states that a resource may have afterwards; none if it is gone
     */
    record Removal(String operation, String method, String path, Set<String> states) {}
}
