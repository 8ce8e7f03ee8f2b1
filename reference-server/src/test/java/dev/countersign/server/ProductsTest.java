package dev.countersign.server;

import static dev.countersign.server.Requests.json;
import static dev.countersign.server.Requests.product;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProductsTest {
    @RegisterExtension
    static final CoreUnderTest core = CoreUnderTest.start();

    private final Caller user = core.as("user");

    @Test
    void lists_what_the_workspace_may_use_with_what_its_provider_supports() {
        JsonNode products = products(user);

        assertThat(names(products, "example")).containsExactly("example-compute", "example-backwards");
        assertThat(products.at("/example/0/support").toString())
                .isEqualTo(json("{'product':{'id':'example-compute','category':'example-compute','provider':'example'},"
                        + "'supportsBackwardsCounting':'NOT_SUPPORTED','maintenance':null}"));
        assertThat(products.at("/example/1/support/supportsBackwardsCounting").textValue())
                .isEqualTo("SUPPORTED");
        assertThat(products.at("/example/0/product/type").textValue()).isEqualTo("compute");
        assertThat(products.at("/example/0/product/freeToUse").booleanValue()).isFalse();
    }

    @Test
    void lists_a_product_once_it_is_free_or_credits_were_granted() {
        String support = json("'support': {'product': %s}".formatted(product("machine", "example")));

        core.offer("machine", "example", json("'credits': 0, ") + support).success();
        assertThat(names(products(user), "example")).doesNotContain("machine");

        core.offer("machine", "example", json("'credits': 1, ") + support).success();
        assertThat(names(products(user), "example")).contains("machine");

        core.offer("machine", "example", json("'credits': 0, 'freeToUse': true, ") + support)
                .success();
        assertThat(products(user).at("/example/2/product/freeToUse").booleanValue())
                .isTrue();
    }

    @Test
    void lists_providers_apart() {
        core.offerOfSecond("machine");

        assertThat(names(products(user), "second")).containsExactly("machine");
        assertThat(names(products(user), "example")).hasSize(2);
    }

    @Test
    void a_workspace_that_is_not_the_callers_has_no_products() {
        assertThat(products(core.as("bob").inProject("Project"))).isNotEmpty();
        assertThat(products(user.inProject("Project"))).isEmpty();
        assertThat(products(user.inProject("Nowhere"))).isEmpty();
    }

    @Test
    void a_provider_is_asked_once_for_all_its_products_and_again_after_two_minutes() {
        products(user);
        products(user);
        core.clock().advance(Duration.ofMinutes(2).minusMillis(1));
        products(user);
        assertThat(core.provider().operations()).containsExactly("retrieveProducts");

        core.clock().advance(Duration.ofMillis(1));
        products(user);
        assertThat(core.provider().operations()).containsExactly("retrieveProducts", "retrieveProducts");
    }

    @Test
    void a_provider_that_can_not_say_what_it_supports_is_asked_once_a_request() {
        core.provider().nextRefuses("retrieveProducts", 500, "out of order");
        assertThat(products(user)).isEmpty();
        assertThat(core.provider().operations()).containsExactly("retrieveProducts");

        assertThat(names(products(user), "example")).hasSize(2);
        assertThat(core.provider().operations()).containsExactly("retrieveProducts", "retrieveProducts");
    }

    @Test
    void what_is_not_declared_validly_is_left_out_alone() {
        core.provider()
                .nextAnswers(
                        "retrieveProducts",
                        """
                        {'responses': [
                          null,
                          7,
                          {'supportsBackwardsCounting': 'SUPPORTED'},
                          {'product': {'id': 'example-compute', 'category': 'example-compute', 'provider': 'second'}},
                          {'product': {'id': 'example-compute', 'category': 'example-compute', 'provider': 'example'},
                           'supportsBackwardsCounting': 'PERHAPS'},
                          {'product': {'id': 'example-backwards', 'category': 'example-compute', 'provider': 'example'}}
                        ]}""");

        JsonNode products = products(user);

        assertThat(names(products, "example")).containsExactly("example-backwards");
        assertThat(products.at("/example/0/support/supportsBackwardsCounting").isNull())
                .isTrue();
    }

    @Test
    void what_is_not_declared_can_not_be_used() {
        core.offer("machine", "example", json("'credits': 1")).success();

        assertThat(names(products(user), "example")).doesNotContain("machine");
        assertThat(user.create(Requests.count(0, 1, "machine")).refusal())
                .isEqualTo("502 items[0].product: provider 'example' does not say what it supports on 'machine'");
    }

    @Test
    void reads_never_trouble_the_provider() {
        user.createCountTo(100);
        core.clock().advance(Duration.ofHours(1));
        core.provider().forgetCalls();

        user.retrieve("1", "includeSupport", "true", "includeProduct", "true", "includeUpdates", "true")
                .success();
        user.browse("includeSupport", "true", "includeProduct", "true").success();
        user.search("100").success();

        assertThat(core.provider().operations()).isEmpty();
    }

    @Test
    void readers_see_what_is_known_while_something_else_is_put() {
        user.createCountTo(100);
        core.offerOfSecond("machine");

        assertThat(user.retrieve("1", "includeSupport", "true")
                        .success()
                        .at("/status/resolvedSupport/support/supportsBackwardsCounting")
                        .textValue())
                .isEqualTo("NOT_SUPPORTED");
    }

    @Test
    void a_product_with_a_negative_price_is_refused() {
        assertThat(core.operator()
                        .put(
                                "/simulation/products",
                                json("{'product': {'type': 'compute', 'name': 'gift', 'pricePerUnit': -1, 'category': "
                                        + "{'name': 'example-compute', 'provider': 'example'}, 'priority': 0, 'version': 1, "
                                        + "'freeToUse': false, 'hiddenInGrantApplications': false}}"))
                        .refusal())
                .isEqualTo("400 product: pricePerUnit must not be negative, but is -1");
    }

    @Test
    void what_a_provider_said_before_something_else_was_put_is_not_kept() {
        user.createCountTo(100);
        core.clock().advance(Duration.ofMinutes(2));
        core.provider().next("retrieveProducts", ctx -> {
            String compute = product("example-compute", "example");
            core.offer(
                            "example-compute",
                            "example",
                            json("'credits': 500, 'support': {'product': %s, 'supportsBackwardsCounting': 'SUPPORTED'}"
                                    .formatted(compute)))
                    .success();
            products(user);
            ctx.result(json("{'responses': [{'product': %s, 'supportsBackwardsCounting': 'NOT_SUPPORTED'}]}"
                    .formatted(compute)));
        });

        products(user);

        assertThat(user.retrieve("1", "includeSupport", "true")
                        .success()
                        .at("/status/resolvedSupport/support/supportsBackwardsCounting")
                        .textValue())
                .isEqualTo("SUPPORTED");
    }

    private static JsonNode products(Caller caller) {
        return caller.get("/api/example/retrieveProducts").success().get("productsByProvider");
    }

    private static List<String> names(JsonNode products, String provider) {
        List<String> names = new ArrayList<>();
        products.get(provider)
                .forEach(resolved -> names.add(resolved.at("/product/name").textValue()));
        return names;
    }
}
