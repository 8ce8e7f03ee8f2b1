package dev.countersign.provider;

import static dev.countersign.provider.ProviderFixture.items;
import static dev.countersign.provider.ProviderFixture.job;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.model.edge.EdgeProxy;
import dev.countersign.model.token.AccessToken;
import dev.countersign.model.token.Role;
import dev.countersign.provider.dialect.GoProvider;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoProviderTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ProviderFixture fixture = ProviderFixture.withProduct();
    private final EdgeProxy edge = EdgeProxy.start("127.0.0.1", 0, fixture.provider.url(), new GoProvider());

    @AfterEach
    void stop() {
        edge.close();
        fixture.close();
    }

    @Test
    void gives_every_job_an_empty_id() throws Exception {
        assertThat(post("", items(job("1"), job("2")))).isEqualTo("200 {\"responses\":[{\"id\":\"\"},{\"id\":\"\"}]}");
    }

    @Test
    void refuses_a_job_that_it_can_not_create_but_not_one_of_several() throws Exception {
        String unknown = job("2", "null", "nothing");

        assertThat(post("", items(unknown))).isEqualTo(refusal(400, "Unknown product"));
        assertThat(post("", items(job("1"), unknown))).isEqualTo("200 {\"responses\":[{\"id\":\"\"},{\"id\":\"\"}]}");
        assertThat(fixture.provider.running()).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/init", "/verify"})
    void neither_initializes_nor_verifies(String call) throws Exception {
        assertThat(post(call, "{}")).isEqualTo("404 404 page not found\n");
        assertThat(send("POST", call, "nonsense", "{}")).isEqualTo("401 Jwt is invalid");
    }

    @Test
    void tells_a_token_that_is_not_genuine_from_one_for_others() throws Exception {
        Instant now = fixture.clock.instant();
        String ofUser =
                fixture.core.issuer.issue(new AccessToken("user", Role.USER, now, now.plus(AccessToken.LIFETIME)));

        assertThat(send("GET", "/retrieveProducts", "nonsense", "")).isEqualTo("401 Jwt is invalid");
        assertThat(send("GET", "/retrieveProducts", ofUser, "")).isEqualTo(refusal(401, "Unauthorized"));
    }

    @Test
    void declares_only_what_it_supports() throws Exception {
        fixture.declare(
                "example-compute",
                "{\"product\": {\"id\": \"example-compute\", \"category\": \"example-compute\", \"provider\": \"example\"}, "
                        + "\"docker\": {\"enabled\": true, \"web\": false, \"timeExtension\": true}, "
                        + "\"virtualMachine\": {\"enabled\": true, \"suspension\": true}, \"maintenance\": null}");

        assertThat(send("GET", "/retrieveProducts", fixture.coreToken(), ""))
                .isEqualTo(
                        "200 {\"responses\":[{\"product\":{\"id\":\"example-compute\",\"category\":\"example-compute\","
                                + "\"provider\":\"example\"},\"docker\":{\"enabled\":true,\"timeExtension\":true},"
                                + "\"virtualMachine\":{\"enabled\":true,\"suspension\":true},\"native\":{},"
                                + "\"queueStatus\":null}]}");
    }

    @Test
    void takes_no_items_for_nothing_to_do_and_no_json_for_invalid() throws Exception {
        assertThat(post("", "{}")).isEqualTo("200 {}");
        assertThat(post("", "{\"items\": [")).isEqualTo(refusal(400, "Invalid request supplied"));
    }

    @Test
    void agrees_to_what_core_asks_for() throws Exception {
        post("", items(job("1")));

        assertThat(post("/terminate", items(job("1")))).isEqualTo("200 {\"responses\":[{}]}");
    }

    private String post(String call, String body) throws IOException, InterruptedException {
        return send("POST", call, fixture.coreToken(), body);
    }

    private String send(String method, String call, String token, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(edge.url().resolve(ProviderFixture.JOBS + call))
                .header("Authorization", "Bearer " + token)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }

    private static String refusal(int status, String why) {
        return "%d {\"statusCode\":%d,\"why\":\"%s\",\"errorCode\":\"\",\"detailedCode\":0}"
                .formatted(status, status, why);
    }
}
