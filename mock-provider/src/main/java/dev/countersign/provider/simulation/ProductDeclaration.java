package dev.countersign.provider.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.model.product.ProductCategoryId;
import dev.countersign.model.product.ProductReference;
import dev.countersign.provider.support.DeclaredSupport;
import org.jspecify.annotations.Nullable;

/**
 * An operator's declaration of the support for a product.
 *
 * @param product identified by its name and category
 * @param support any JSON, valid or not; null to withdraw
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
