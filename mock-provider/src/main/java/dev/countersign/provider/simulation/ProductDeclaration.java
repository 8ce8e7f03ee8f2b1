package dev.countersign.provider.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.model.product.ProductCategoryId;
import dev.countersign.model.product.ProductReference;
import dev.countersign.provider.support.DeclaredSupport;
import org.jspecify.annotations.Nullable;

/**
 * What an operator wants to be declared about a product.
 *
 * @param product of which its name is enough here
 * @param support anything, right or wrong; null to withdraw
 */
record ProductDeclaration(ProductName product, @Nullable JsonNode support) {
    void applyTo(DeclaredSupport declared) {
        if (support == null || support.isNull()) {
            declared.withdraw(product.reference());
        } else {
            declared.declare(product.reference(), support);
        }
    }

    record ProductName(String name, ProductCategoryId category) {
        ProductReference reference() {
            return new ProductReference(name, category.name(), category.provider());
        }
    }
}
