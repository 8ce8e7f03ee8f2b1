package dev.countersign.provider;

import static dev.countersign.provider.ProviderFixture.resource;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProviderCallsTest {
    private final ProviderFixture fixture = new ProviderFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void a_provider_supports_nothing_until_an_operator_says_so() {
        assertThat(fixture.asCore("GET", ProviderFixture.EXAMPLE + "/retrieveProducts", null)
                        .body())
                .hasToString("{\"responses\":[]}");
    }

    @Test
    void support_is_handed_out_as_it_was_declared_and_in_that_order() {
        fixture.declare("b", "{\"supportsBackwardsCounting\": \"PERHAPS\", \"extra\": [1.50]}");
        fixture.declare("a", "\"anything\"");

        assertThat(fixture.asCore("GET", ProviderFixture.EXAMPLE + "/retrieveProducts", null)
                        .body())
                .hasToString(
                        "{\"responses\":[{\"supportsBackwardsCounting\":\"PERHAPS\",\"extra\":[1.5]},\"anything\"]}");
    }

    @Test
    void init_agrees_however_often_it_is_asked() {
        String request = "{\"principal\": {\"createdBy\": \"user\", \"project\": null}}";

        for (int i = 0; i < 2; i++) {
            ProviderFixture.Answer answer = fixture.asCore("POST", ProviderFixture.EXAMPLE + "/init", request);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).hasToString("{}");
        }
    }

    @Test
    void init_needs_a_principal() {
        ProviderFixture.Answer answer = fixture.asCore("POST", ProviderFixture.EXAMPLE + "/init", "{}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.why()).isEqualTo("principal: is missing");
    }

    @Test
    void every_change_of_permissions_is_agreed_to() {
        String change =
                """
                {"resource": %s, "added": [{"entity": {"type": "user", "username": "bob"}, "permissions": ["READ"]}], \
                "deleted": [{"type": "project_group", "projectId": "p", "group": "g"}]}"""
                        .formatted(resource("1", 0, 100));

        ProviderFixture.Answer answer =
                fixture.asCore("POST", ProviderFixture.EXAMPLE + "/updateAcl", ProviderFixture.items(change, change));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).hasToString("{\"responses\":[{},{}]}");
    }

    @Test
    void other_paths_lead_nowhere() {
        ProviderFixture.Answer answer = fixture.asCore("POST", ProviderFixture.EXAMPLE + "/nothing", "{}");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.why()).isEqualTo("There is nothing at POST /ucloud/example/example/nothing");
        assertThat(fixture.asCore("POST", "/ucloud/another/example", "{}").status())
                .isEqualTo(404);
    }
}
