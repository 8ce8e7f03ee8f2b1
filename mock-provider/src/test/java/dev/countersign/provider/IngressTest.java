package dev.countersign.provider;

import static dev.countersign.provider.ProviderFixture.items;
import static dev.countersign.provider.ProviderFixture.job;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngressTest {
    private static final String INGRESSES = "/ucloud/example/ingresses";
    private static final String PRODUCT =
            "{\"id\": \"example-ingress\", \"category\": \"example-ingress\", \"provider\": \"example\"}";
    private static final String SUPPORT = "{\"domainPrefix\":\"app-\",\"domainSuffix\":\".example.com\",\"product\":%s}"
            .formatted(PRODUCT.replace(" ", ""));

    private final ProviderFixture fixture = ProviderFixture.withProduct();

    @BeforeEach
    void declare() {
        String declaration =
                """
                {"product": {"type": "ingress", "name": "example-ingress", "category": {"name": "example-ingress", \
                "provider": "example"}}, "support": %s}"""
                        .formatted(SUPPORT);
        assertThat(fixture.asOperator("PUT", "/simulation/products", declaration)
                        .status())
                .isEqualTo(200);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_link_is_prepared_and_then_ready() {
        assertThat(create(link("1", "app-a.example.com"), link("2", "app-b.example.com"))
                        .body())
                .hasToString("{\"responses\":[null,null]}");

        assertThat(news())
                .containsExactly("1 PREPARING Your public link is being prepared"
                        + " + 2 PREPARING Your public link is being prepared");
        fixture.pass(1);
        assertThat(fixture.core.news())
                .containsExactly("1 READY Your public link is ready + 2 READY Your public link is ready");
        fixture.pass(1_000);
        assertThat(fixture.core.news()).isEmpty();
        assertThat(fixture.provider.running()).containsExactlyInAnyOrder("1", "2");
    }

    @Test
    void a_link_that_is_created_again_is_prepared_once() {
        create(link("1", "app-a.example.com"));
        assertThat(create(link("1", "app-a.example.com")).status()).isEqualTo(200);

        assertThat(news()).containsExactly("1 PREPARING Your public link is being prepared");
    }

    @Test
    void a_deleted_link_does_not_become_ready() {
        create(link("1", "app-a.example.com"));
        news();

        assertThat(fixture.asCore("DELETE", INGRESSES, items(link("1", "app-a.example.com")))
                        .body())
                .hasToString("{\"responses\":[{}]}");

        fixture.pass(1);
        assertThat(fixture.core.news()).isEmpty();
        assertThat(fixture.provider.running()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"web-a.example.com", "app-a.example.org", "app-.example.com", ""})
    void a_domain_that_differs_from_the_declared_form_is_refused(String domain) {
        ProviderFixture.Answer answer = create(link("1", "app-a.example.com"), link("2", domain));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.why())
                .isEqualTo("Resource 2: product 'example-ingress' in category 'example-ingress' of provider 'example'"
                        + " does not support domain '%s'".formatted(domain));
        assertThat(fixture.provider.running()).isEmpty();
    }

    @Test
    void a_machine_is_no_product_for_links() {
        ProviderFixture.Answer answer = create(
                link("1", "app-a.example.com").replace(PRODUCT, PRODUCT.replace("example-ingress", "example-compute")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.why())
                .isEqualTo("Resource 1: product 'example-compute' in category 'example-compute' of provider 'example'"
                        + " does not support public links");
    }

    @Test
    void each_kind_declares_support_for_products_of_its_own_type() {
        assertThat(products(INGRESSES)).isEqualTo("{\"responses\":[%s]}".formatted(SUPPORT));
        assertThat(products(ProviderFixture.JOBS))
                .isEqualTo(products(ProviderFixture.EXAMPLE))
                .contains("supportsBackwardsCounting")
                .doesNotContain("domainPrefix");
    }

    @Test
    void a_link_that_is_not_known_here_is_reported_as_unavailable() {
        create(link("1", "app-a.example.com"));
        news();

        verify(link("1", "app-a.example.com"), link("2", "app-b.example.com"));

        assertThat(news()).containsExactly("2 UNAVAILABLE Your public link is not known to its provider!");
    }

    @Test
    void a_link_that_core_no_longer_knows_is_removed_after_a_round_of_verification() {
        create(link("1", "app-a.example.com"), link("2", "app-b.example.com"));
        fixture.pass(1);

        verify(link("1", "app-a.example.com"));
        fixture.pass(60);

        assertThat(fixture.core.browsed()).containsExactly("2");
        assertThat(fixture.provider.running()).containsExactly("1");
    }

    @Test
    void a_fault_can_be_about_links_alone() {
        fixture.asOperator(
                "PUT",
                "/simulation/provider/faults",
                "[{\"operation\": \"create\", \"kind\": \"ingresses\", \"status\": 503}]");

        assertThat(fixture.createJobs(job("1")).status()).isEqualTo(200);
        assertThat(create(link("2", "app-a.example.com")).status()).isEqualTo(503);
    }

    private ProviderFixture.Answer create(String... links) {
        return fixture.asCore("POST", INGRESSES, items(links));
    }

    private void verify(String... links) {
        assertThat(fixture.asCore("POST", INGRESSES + "/verify", items(links)).status())
                .isEqualTo(200);
    }

    private String products(String base) {
        return fixture.asCore("GET", base + "/retrieveProducts", null).body().toString();
    }

    /** The updates that Core receives from now until the end of this instant. */
    private List<String> news() {
        fixture.clock.runDue();
        return fixture.core.news();
    }

    private static String link(String id, String domain) {
        return """
        {"id": "%s", "specification": {"domain": "%s", "product": %s}, "createdAt": 1, "status": {"boundTo": [], \
        "state": "PREPARING"}, "updates": [], "owner": {"createdBy": "user", "project": null}, "permissions": null}"""
                .formatted(id, domain, PRODUCT);
    }
}
