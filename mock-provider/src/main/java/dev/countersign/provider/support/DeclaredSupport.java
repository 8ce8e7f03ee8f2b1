package dev.countersign.provider.support;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.model.product.ProductReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The declared support of each product, in the order of declaration. The JSON is kept as declared, since an operator
 * may test how Core handles an invalid one. Safe for use by several threads.
 */
public final class DeclaredSupport {
    private final Map<ProductReference, JsonNode> byProduct = new LinkedHashMap<>();

    public synchronized void declare(ProductReference product, JsonNode support) {
        byProduct.put(product, support);
    }

    public synchronized void withdraw(ProductReference product) {
        byProduct.remove(product);
    }

    public synchronized void withdrawAll() {
        byProduct.clear();
    }

    public synchronized List<JsonNode> all() {
        return List.copyOf(byProduct.values());
    }

    /** Null where nothing is declared for the product. */
    public synchronized @Nullable ProductSupport on(ProductReference product) {
        JsonNode support = byProduct.get(product);
        return support == null ? null : new ProductSupport(support);
    }
}
