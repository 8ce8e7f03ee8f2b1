package dev.countersign.conformance.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.target.TargetProducts;
import dev.countersign.conformance.target.TargetProducts.TargetProduct;
import dev.countersign.model.example.ExampleResourceSupport.Supported;
import java.util.List;
import org.junit.jupiter.api.Test;

class SupportAtStartTest {
    private static final TargetProduct MACHINE = product("machine", "acme");
    private static final TargetProduct COUNTER = product("counter", "acme");

    @Test
    void only_the_product_for_it_counts_backwards_and_the_one_that_is_forward_only_offers_nothing_beyond() {
        List<SupportAtStart> support = List.copyOf(
                SupportAtStart.of("acme", new TargetProducts(MACHINE, COUNTER, product("plain", "acme"), null, null)));

        assertThat(support).extracting(one -> one.product().id()).containsExactly("machine", "counter", "plain");
        assertThat(support)
                .extracting(SupportAtStart::supportsBackwardsCounting)
                .containsExactly(Supported.NOT_SUPPORTED, Supported.SUPPORTED, Supported.NOT_SUPPORTED);
        assertThat(support).extracting(one -> one.virtualMachine().enabled()).containsExactly(true, true, true);
        assertThat(support).extracting(one -> one.virtualMachine().suspension()).containsExactly(true, true, false);
        assertThat(support).extracting(one -> one.docker().timeExtension()).containsExactly(true, true, false);
    }

    @Test
    void a_usual_product_that_counts_backwards_offers_everything() {
        List<SupportAtStart> support = List.copyOf(
                SupportAtStart.of("acme", new TargetProducts(MACHINE, MACHINE, null, null, product("other", "else"))));

        assertThat(support).singleElement().satisfies(one -> {
            assertThat(one.supportsBackwardsCounting()).isEqualTo(Supported.SUPPORTED);
            assertThat(one.virtualMachine().enabled()).isTrue();
        });
    }

    private static TargetProduct product(String id, String provider) {
        return new TargetProduct(id, "machines", provider);
    }
}
