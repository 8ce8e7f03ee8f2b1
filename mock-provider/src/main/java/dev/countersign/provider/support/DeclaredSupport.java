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
    private final Map<ProductReference, Declaration> byProduct = new LinkedHashMap<>();

    private record Declaration(String productType, JsonNode support) {}

    /** @param productType such as {@code compute} */
    public synchronized void declare(String productType, ProductReference product, JsonNode support) {
        byProduct.put(product, new Declaration(productType, support));
    }

    public synchronized void withdraw(ProductReference product) {
        byProduct.remove(product);
    }

    public synchronized void withdrawAll() {
        byProduct.clear();
    }

    /** The support of all products of a type. */
    public synchronized List<JsonNode> all(String productType) {
        return byProduct.values().stream()
                .filter(declaration -> declaration.productType.equals(productType))
                .map(Declaration::support)
                .toList();
    }

    /** Null where nothing is declared for the product. */
    public synchronized @Nullable ProductSupport on(ProductReference product) {
        Declaration declaration = byProduct.get(product);
        return declaration == null ? null : new ProductSupport(declaration.support);
    }
}
