package dev.countersign.provider.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.model.product.Product;
import dev.countersign.model.product.ProductCategoryId;
import dev.countersign.model.product.ProductReference;
import dev.countersign.provider.support.DeclaredSupport;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An operator's declaration of the support for a product.
 *
 * @param product identified by its name and category; a machine where it has no type
 * @param support any JSON, valid or not; null to withdraw
 */
record ProductDeclaration(ProductName product, @Nullable JsonNode support) {
    void applyTo(DeclaredSupport declared) {
        if (support == null || support.isNull()) {
            declared.withdraw(product.reference());
        } else {
            declared.declare(product.productType(), product.reference(), support);
        }
    }

    record ProductName(@Nullable String type, String name, ProductCategoryId category) {
        String productType() {
            return Objects.requireNonNullElse(type, Product.Compute.TYPE);
        }

        ProductReference reference() {
            return new ProductReference(name, category.name(), category.provider());
        }
    }
}
