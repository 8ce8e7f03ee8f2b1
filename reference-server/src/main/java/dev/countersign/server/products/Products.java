package dev.countersign.server.products;

import dev.countersign.model.product.Product;
import dev.countersign.model.product.ProductReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The products that Core knows. A workspace may use a product that is free or for which it was granted credits.
 *
 * <p>Source: Introduction to Resources, "retrieveProducts". Thread-safe.
 */
public final class Products {
    private final Map<ProductReference, Offer> offers = new LinkedHashMap<>();

    /**
     * A product and the credits that each workspace is granted for it.
     *
     * @param credits 0 for none
     */
    public record Offer(Product product, long credits) {
        boolean usable() {
            return product.freeToUse() || credits > 0;
        }
    }

    public synchronized void clear() {
        offers.clear();
    }

    /** Adds a product, or replaces the one with the same reference. */
    public synchronized void put(Offer offer) {
        offers.put(offer.product().reference(), offer);
    }

    /** The product with that reference; null if there is none. */
    public synchronized @Nullable Product find(ProductReference reference) {
        Offer offer = offers.get(reference);
        return offer == null ? null : offer.product();
    }

    /** The product with that reference if it has that type; null if there is none. */
    public @Nullable Product find(ProductReference reference, Class<? extends Product> type) {
        Product product = find(reference);
        return type.isInstance(product) ? product : null;
    }

    /** The product with that reference and the credits granted for it; null if there is none. */
    public synchronized @Nullable Offer offer(ProductReference reference) {
        return offers.get(reference);
    }

    /** Whether every workspace may use the product. */
    public synchronized boolean mayUse(ProductReference reference) {
        Offer offer = offers.get(reference);
        return offer != null && offer.usable();
    }

    /** The usable products, in the order in which they were added. */
    public synchronized List<Product> usable() {
        return offers.values().stream()
                .filter(Offer::usable)
                .map(Offer::product)
                .toList();
    }

    /** The usable products of a type, in the order in which they were added. */
    public List<Product> usable(Class<? extends Product> type) {
        return usable().stream().filter(type::isInstance).toList();
    }
}
