package dev.countersign.model.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.example.ExampleResource.Spec;
import dev.countersign.model.example.ExampleResource.State;
import dev.countersign.model.example.ExampleResource.Update;
import dev.countersign.model.product.Product;
import dev.countersign.model.product.ProductReference;
import org.junit.jupiter.api.Test;

class ExampleResourceTest {
    private static final ProductReference PRODUCT = new ProductReference("example-compute", "compute", "example");

    @Test
    void only_a_target_below_the_start_is_counted_to_backwards() {
        assertThat(new Spec(0, -1, PRODUCT).countsBackwards()).isTrue();
        assertThat(new Spec(0, 0, PRODUCT).countsBackwards()).isFalse();
        assertThat(new Spec(0, 1, PRODUCT).countsBackwards()).isFalse();
        assertThat(new Spec(Integer.MAX_VALUE, Integer.MIN_VALUE, PRODUCT).countsBackwards())
                .isTrue();
    }

    @Test
    void an_update_is_dated_when_it_is_received() {
        assertThat(new Update(null, "Counting", State.RUNNING, 10).receivedAt(7))
                .isEqualTo(new Update(7L, "Counting", State.RUNNING, 10));
    }

    @Test
    void a_product_is_named_by_its_name_category_and_provider() {
        assertThat(Product.Compute.example("example-compute", "compute", "example")
                        .reference())
                .isEqualTo(PRODUCT);
    }

    @Test
    void a_product_can_become_free_and_is_otherwise_the_same() {
        Product.Compute product = Product.Compute.example("a", "b", "c");

        assertThat(product.freeToUse(true).freeToUse()).isTrue();
        assertThat(product.freeToUse(true).freeToUse(false)).isEqualTo(product);
    }
}
