package dev.countersign.conformance.run;

import static java.util.stream.Collectors.joining;

import dev.countersign.conformance.target.TargetProducts;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The registry of the kinds of resources that targets can be verified for. A further kind is one more line here. */
public final class ResourceKinds {
    private static final ResourceKinds KNOWN = new ResourceKinds(List.of(
            new ExampleKind(), //
            new JobKind(),
            new IngressKind()));

    private final List<ResourceKind> kinds;

    /** @throws IllegalStateException if two kinds share a name, a profile or a tag */
    ResourceKinds(List<ResourceKind> kinds) {
        this.kinds = List.copyOf(kinds);
        requireDifferent("called", kinds.stream().map(ResourceKind::name));
        requireDifferent("certified by profile", kinds.stream().map(ResourceKind::profile));
        requireDifferent("marked by tag", kinds.stream().map(ResourceKind::tag));
    }

    /** All kinds, in the order of their profiles. */
    public static List<ResourceKind> all() {
        return KNOWN.kinds;
    }

    /** The names of all kinds. */
    public static List<String> names() {
        return all().stream().map(ResourceKind::name).toList();
    }

    /** The kind with a name; empty if it is unknown. */
    public static Optional<ResourceKind> find(String name) {
        return KNOWN.named(name);
    }

    /** The products of the published examples of those kinds that have products of their own, by the name of the kind. */
    public static Map<String, TargetProducts> documentedProducts() {
        Map<String, TargetProducts> products = new LinkedHashMap<>();
        all().forEach(kind -> {
            TargetProduct usual = kind.documentedProduct();
            if (usual != null) {
                products.put(kind.name(), new TargetProducts(usual, null, null, null, null));
            }
        });
        return products;
    }

    Optional<ResourceKind> named(String name) {
        return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** The tag expression for the scenarios that apply to other kinds only. */
    static String tagsOfOthers(ResourceKind kind) {
        return all().stream()
                .map(ResourceKind::tag)
                .filter(tag -> !tag.equals(kind.tag()))
                .collect(joining(" or ", "(", ")"));
    }

    private static void requireDifferent(String what, Stream<String> names) {
        Set<String> seen = new HashSet<>();
        names.filter(name -> !seen.add(name)).findFirst().ifPresent(name -> {
            throw new IllegalStateException("two kinds of resources are %s '%s'".formatted(what, name));
        });
    }
}
