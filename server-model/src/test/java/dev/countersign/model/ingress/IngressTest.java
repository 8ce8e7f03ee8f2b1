package dev.countersign.model.ingress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.call.WireJson;
import dev.countersign.model.product.Product;
import dev.countersign.model.product.ProductCategoryId;
import dev.countersign.model.product.ProductReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngressTest {
    private static final Ingress.Support SUPPORT = new Ingress.Support(
            "app-", ".example.com", new ProductReference("example-ingress", "example-ingress", "example"), null);

    @ParameterizedTest
    @CsvSource({
        "app-a.example.com, true",
        "app-a.b.example.com, true",
        "app-.example.com, false",
        "app-example.com, false",
        "a.example.com, false",
        "app-a.example.org, false"
    })
    void a_domain_has_a_name_between_prefix_and_suffix(String domain, boolean admitted) {
        assertThat(SUPPORT.admits(domain)).isEqualTo(admitted);
    }

    @Test
    void prefix_and_suffix_do_not_overlap() {
        Ingress.Support support = new Ingress.Support("a.b.", ".b.c", SUPPORT.product(), null);

        assertThat(support.admits("a.b.c")).isFalse();
        assertThat(support.admits("a.b.d.b.c")).isTrue();
    }

    @Test
    void a_product_is_read_by_its_type() {
        Product.Ingress product = Product.Ingress.example("a", "b", "c");

        assertThat(WireJson.read(WireJson.write(product), new TypeReference<Product>() {}))
                .isEqualTo(product);
        assertThat(product.freeToUse(true).freeToUse()).isTrue();
    }

    @Test
    void a_price_is_not_negative() {
        assertThatThrownBy(() -> new Product.Ingress(
                        null,
                        null,
                        "a",
                        -1,
                        new ProductCategoryId("b", "c"),
                        null,
                        0,
                        1,
                        false,
                        null,
                        null,
                        null,
                        false,
                        null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pricePerUnit must not be negative, but is -1");
    }
}
