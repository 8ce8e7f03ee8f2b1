package dev.countersign.server.products;

import dev.countersign.model.product.Product;
import dev.countersign.model.product.ProductReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The products that Core knows. A workspace may use one that is free or that it was granted credits for.
 *
 * <p>Source: Introduction to Resources, "retrieveProducts". Safe for use by several threads.
 */
public final class Products {
    private final Map<ProductReference, Offer> offers = new LinkedHashMap<>();

    /**
     * A product and what each workspace was granted for it.
     *
     * @param credits 0 for nothing
     */
    public record Offer(Product product, long credits) {
        boolean usable() {
            return product.freeToUse() || credits > 0;
        }
    }

    public synchronized void clear() {
        offers.clear();
    }

    /** Adds a product, or replaces the one of the same name. */
    public synchronized void put(Offer offer) {
        offers.put(offer.product().reference(), offer);
    }

    /** The product of that name; null where there is none. */
    public synchronized @Nullable Product find(ProductReference reference) {
        Offer offer = offers.get(reference);
        return offer == null ? null : offer.product();
    }

    /** The product of that name with what was granted for it; null where there is none. */
    public synchronized @Nullable Offer offer(ProductReference reference) {
        return offers.get(reference);
    }

    /** Whether every workspace may use the product. */
    public synchronized boolean mayUse(ProductReference reference) {
        Offer offer = offers.get(reference);
        return offer != null && offer.usable();
    }

    /** What may be used, in the order in which it was added. */
    public synchronized List<Product> usable() {
        return offers.values().stream()
                .filter(Offer::usable)
                .map(Offer::product)
                .toList();
    }
}
