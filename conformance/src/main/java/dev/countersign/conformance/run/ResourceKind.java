package dev.countersign.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.countersign.conformance.target.Target;
import dev.countersign.conformance.target.TargetProducts;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The properties of a kind of resource, for scenarios that apply to every kind. Each kind is registered in {@link ResourceKinds}. */
public interface ResourceKind extends Profile {
    /** The group of the profiles of all kinds, by which requirements name them. */
    String EVERY_KIND = "every-kind";

    /** The group of the profiles of kinds whose removed resources are gone, rather than kept in a final state. */
    String KINDS_WITH_DELETION = "kinds-with-deletion";

    @Override
    default Stream<ResourceKind> kinds(Target target) {
        return Stream.of(this);
    }

    @Override
    default Set<String> groups() {
        return removal().states().isEmpty() ? Set.of(EVERY_KIND, KINDS_WITH_DELETION) : Set.of(EVERY_KIND);
    }

    /** The last part of the paths of its calls. */
    String name();

    /** The path of users' calls, without a trailing slash. */
    default String basePath() {
        return "/api/" + name();
    }

    /** The title of the published document about this kind alone, whose features are in a folder of its name; null if there is none. */
    default @Nullable String document() {
        return null;
    }

    /** The tag of scenarios that apply to this kind only. */
    String tag();

    /** The tag expression for the scenarios that apply to other kinds only. */
    default String tagsOfOthers() {
        return ResourceKinds.tagsOfOthers(this);
    }

    /** The fields that only this kind has in a resource that was just created. */
    ObjectNode fresh();

    /** A specification that no provider can carry out, because it needs something unsupported. */
    JsonNode unsupported(Target target, TargetProduct product, int marker);

    /** The smallest valid specification; a different {@code marker} makes it different, and a search for the marker finds it. */
    JsonNode specification(Target target, TargetProduct product, int marker);

    /** A valid specification of a resource that ends by itself within a minute or two. */
    JsonNode brief(Target target, TargetProduct product, int marker);

    /**
     * The minimal support that a provider must declare for a product, so that a specification is accepted there.
     *
     * @param products of this kind
     */
    ObjectNode support(TargetProducts products);

    /** The product of the published example, where resources of this kind use another than those of other kinds; null otherwise. */
    default @Nullable TargetProduct documentedProduct() {
        return null;
    }

    /** The names of the settings that specifications of this kind can need in a target file. */
    default Set<String> settings() {
        return Set.of();
    }

    /** The fields that a product of this kind has beyond those of every product; by default those of a machine. */
    default ObjectNode productFields() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "compute")
                .put("cpu", 1)
                .put("memoryInGigs", 1)
                .putNull("gpu")
                .putNull("cpuModel")
                .putNull("memoryModel")
                .putNull("gpuModel")
                .put("unitOfPrice", "UNITS_PER_HOUR")
                .put("productType", "COMPUTE");
    }

    /** What the products of a target file must support, and for which of them that is known. */
    default List<ExpectedSupport> expectedSupport(Target target, TargetProducts products) {
        return List.of();
    }

    /** What a target file says about specifications, and no call of the target shows; one sentence each. */
    default List<String> unverifiable(Target target) {
        return List.of();
    }

    /** A part of specifications that only the creation of a resource can verify; empty if there is none. */
    default Optional<TriedPart> triedPart(Target target) {
        return Optional.empty();
    }

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

    /**
     * What a product of the target file must support, or must not.
     *
     * @param key of the product in the target file, such as {@code backwards}
     * @param what is supported, in words
     * @param expected whether it must be
     * @param test whether a declared support contains it
     */
    record ExpectedSupport(
            String key, @Nullable TargetProduct product, String what, boolean expected, Predicate<JsonNode> test) {}

    /**
     * A part of specifications whose value the target must know.
     *
     * @param key in the target file
     * @param noun for it
     * @param value such as the name of an application
     * @param description of the value, in words
     * @param replace puts another value into a specification
     */
    record TriedPart(
            String key, String noun, String value, String description, BiConsumer<ObjectNode, String> replace) {}
}
