package dev.countersign.provider;

import static dev.countersign.provider.ProviderFixture.resource;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CreationTest {
    private final ProviderFixture fixture = ProviderFixture.withProduct();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_bulk_request_with_an_unknown_product_creates_nothing() {
        ProviderFixture.Answer answer = fixture.create(resource("1", 0, 100), resource("2", 0, 100, "nothing"));

        assertRefused(
                answer,
                400,
                "Resource 2: there is no product 'nothing' in category 'example-compute' of provider 'example' here");
    }

    @Test
    void a_bulk_request_with_the_same_resource_twice_creates_nothing() {
        assertRefused(
                fixture.create(resource("1", 0, 100), resource("1", 0, 200)),
                400,
                "Resource 1: comes twice in one request");
    }

    @Test
    void a_bulk_request_of_which_one_item_is_malformed_creates_nothing() {
        assertRefused(fixture.create(resource("1", 0, 100), "{\"id\": 2}"), 400, "items[1].id: '2' is not a string");
    }

    @Test
    void counting_backwards_needs_support() {
        fixture.declare("forwards", "{\"supportsBackwardsCounting\": \"NOT_SUPPORTED\"}");
        fixture.declare("silent", "{\"supportsBackwardsCounting\": null}");
        fixture.declare("odd", "[\"SUPPORTED\"]");

        assertRefused(
                fixture.create(resource("1", 100, 0, "forwards")),
                400,
                "Resource 1: product 'forwards' in category 'example-compute' of provider 'example'"
                        + " does not support counting backwards");
        assertThat(fixture.create(resource("1", 100, 0, "silent")).status()).isEqualTo(400);
        assertThat(fixture.create(resource("1", 100, 0, "odd")).status()).isEqualTo(400);
        assertThat(fixture.create(resource("1", 0, 100, "forwards")).status()).isEqualTo(200);
        assertThat(fixture.create(resource("1", 100, 0)).status()).isEqualTo(200);
    }

    @Test
    void a_product_without_service_takes_nothing() {
        fixture.declare("down", maintenance("NO_SERVICE", ProviderFixture.START.toEpochMilli()));

        assertRefused(
                fixture.create(resource("1", 0, 100), resource("2", 0, 100, "down")),
                503,
                "Resource 2: product 'down' in category 'example-compute' of provider 'example'"
                        + " is out of service: New disks");
    }

    @Test
    void maintenance_without_a_readable_start_has_begun() {
        fixture.declare("down", "{\"maintenance\": {\"availability\": \"NO_SERVICE\", \"startsAt\": \"soon\"}}");

        assertThat(fixture.create(resource("2", 0, 100, "down")).status()).isEqualTo(503);
    }

    @Test
    void a_product_works_until_its_maintenance_begins() {
        fixture.declare("later", maintenance("NO_SERVICE", ProviderFixture.START.toEpochMilli() + 1));

        assertThat(fixture.create(resource("1", 0, 100, "later")).status()).isEqualTo(200);
    }

    @Test
    void a_product_that_is_only_disrupted_works() {
        fixture.declare("slow", maintenance("MAJOR_DISRUPTION", ProviderFixture.START.toEpochMilli()));

        assertThat(fixture.create(resource("1", 0, 100, "slow")).status()).isEqualTo(200);
    }

    @Test
    void nothing_asked_for_is_nothing_created() {
        assertThat(fixture.create().body()).hasToString("{\"responses\":[]}");
    }

    private void assertRefused(ProviderFixture.Answer answer, int status, String why) {
        assertThat(answer.why()).isEqualTo(why);
        assertThat(answer.status()).isEqualTo(status);
        fixture.pass(10);
        assertThat(fixture.core.news()).isEmpty();
    }

    private static String maintenance(String availability, long startsAt) {
        return """
        {"maintenance": {"description": "New disks", "availability": "%s", "startsAt": %d, "estimatedEndsAt": null}}"""
                .formatted(availability, startsAt);
    }
}
