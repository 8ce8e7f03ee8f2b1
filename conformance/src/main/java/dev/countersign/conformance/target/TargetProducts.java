package dev.countersign.conformance.target;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The products that scenarios may use; null if the target has no such product.
 *
 * @param usual one that every user may use
 * @param backwards one whose provider declares backwards counting
 * @param forwardOnly one whose provider does not
 * @param notGranted one that no user has credits for
 * @param second another that every user may use
 * @param settings what specifications on these products need besides, by names that a kind of resource defines
 * @param kinds the products of kinds of resources that use others, by the name of the kind
 */
public record TargetProducts(
        TargetProduct usual,
        @Nullable TargetProduct backwards,
        @Nullable TargetProduct forwardOnly,
        @Nullable TargetProduct notGranted,
        @Nullable TargetProduct second,
        Map<String, String> settings,
        Map<String, TargetProducts> kinds) {

    public TargetProducts {
        settings = copy(settings);
        kinds = copy(kinds);
    }

    /** The same products for every kind of resource. */
    public TargetProducts(
            TargetProduct usual,
            @Nullable TargetProduct backwards,
            @Nullable TargetProduct forwardOnly,
            @Nullable TargetProduct notGranted,
            @Nullable TargetProduct second) {
        this(usual, backwards, forwardOnly, notGranted, second, Map.of(), Map.of());
    }

    /** A copy with these products of kinds of resources. */
    public TargetProducts with(Map<String, TargetProducts> ofKinds) {
        return new TargetProducts(usual, backwards, forwardOnly, notGranted, second, settings, ofKinds);
    }

    /** The products of a kind of resource. */
    public TargetProducts of(String kind) {
        return kinds.getOrDefault(kind, this);
    }

    /** The place in the target file of the products of a kind of resource. */
    public String key(String kind) {
        return kinds.containsKey(kind) ? "products.kinds." + kind : "products";
    }

    /** The products that can be used, without duplicates. */
    public Stream<TargetProduct> usable() {
        return Stream.of(usual, backwards, forwardOnly, second)
                .filter(Objects::nonNull)
                .distinct();
    }

    /** Empty for null, which a recording of an earlier version has. */
    private static <V> Map<String, V> copy(@Nullable Map<String, V> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** The identity of one product. */
    public record TargetProduct(String id, String category, String provider) {}
}
