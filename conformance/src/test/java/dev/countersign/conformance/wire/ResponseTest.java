package dev.countersign.conformance.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.conformance.wire.Exchange.Received;
import dev.countersign.conformance.wire.Exchange.Sent;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTest {
    @Test
    void reads_its_body() {
        assertThat(answer("{\"id\":\"7\"}").body().path("id").asText()).isEqualTo("7");
    }

    @Test
    void says_that_a_body_is_not_json_and_where_it_was_seen() {
        assertThatThrownBy(() -> answer("<html>").body())
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("the body of an answer must be JSON, but is not (")
                .hasMessageContaining("seen in: GET http://target/api/example/browse -> 200 <html>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{} {}", "{\"a\":1,\"a\":2}", "{'a':1}", "[1,]", "NaN"})
    void takes_nothing_for_json_that_is_not(String body) {
        assertThatThrownBy(() -> answer(body).body()).isInstanceOf(AssertionError.class);
    }

    @Test
    void is_not_blown_up_by_deep_nesting() {
        assertThatThrownBy(() -> answer("[".repeat(100_000)).body())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("nesting depth");
    }

    @Test
    void shows_a_long_body_in_part_and_nothing_that_a_terminal_obeys() {
        String summary = answer("\u001b[31m" + "x".repeat(5_000)).exchange().summary();

        assertThat(summary)
                .doesNotContain("\u001b")
                .endsWith("... (5005 bytes)")
                .hasSizeLessThan(800);
    }

    @Test
    void only_a_client_error_is_a_refusal() {
        assertThat(answer(399, "").isRefusal()).isFalse();
        assertThat(answer(400, "").isRefusal()).isTrue();
        assertThat(answer(499, "").isRefusal()).isTrue();
        assertThat(answer(500, "").isRefusal()).isFalse();
    }

    private static Response answer(String body) {
        return answer(200, body);
    }

    private static Response answer(int status, String body) {
        return new Response(new Exchange(
                new Sent("GET", URI.create("http://target/api/example/browse"), List.of(), Bytes.NONE),
                new Received(status, List.of(), Bytes.of(body))));
    }
}
