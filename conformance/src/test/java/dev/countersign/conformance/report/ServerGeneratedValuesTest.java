package dev.countersign.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.conformance.wire.Bytes;
import dev.countersign.conformance.wire.Exchange;
import dev.countersign.conformance.wire.Exchange.Received;
import dev.countersign.conformance.wire.Exchange.Sent;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerGeneratedValuesTest {
    private final ServerGeneratedValues made = new ServerGeneratedValues();

    @Test
    void an_id_that_was_made_is_taken_and_goes_into_what_follows() {
        assertThat(made.lines(exchange(200, "{\"responses\": [{\"id\": \"r-1\"}, {\"id\": \"r-2\"}]}")))
                .containsExactly("made_1=$(field id 1)", "made_2=$(field id 2)");
        assertThat(made.in("'http://core/api?id=r-2'")).isEqualTo("'http://core/api?id='\"$made_2\"''");
    }

    @Test
    void what_was_made_once_is_not_taken_again() {
        made.lines(exchange(200, "{\"id\": \"r-1\"}"));

        assertThat(made.lines(exchange(200, "{\"id\": \"r-1\"}"))).isEmpty();
    }

    @Test
    void what_was_sent_was_not_made() {
        assertThat(made.lines(exchange(200, "{\"id\": \"known\"}"))).isEmpty();
    }

    @Test
    void a_token_has_the_variable_that_it_is_known_by() {
        assertThat(made.lines(exchange(200, "{\"accessToken\": \"<token 3>\"}")))
                .containsExactly("TOKEN_3=$(field accessToken 1)");
        assertThat(made.isGiven("TOKEN_3")).isTrue();
        assertThat(made.isGiven("TOKEN_4")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"\"}",
                "{\"id\": 7}",
                "{\"id\": \"two words\"}",
                "{\"id\": \"t\\u00f6st\"}",
                "{\"id\": \"\\u007f\"}",
                "{\"id\": \"a\\\"b\"}",
                "{\"name\": \"r-1\"}",
                "no JSON"
            })
    void nothing_else_is_taken(String answer) {
        assertThat(made.lines(exchange(200, answer))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 302, 404, 500})
    void a_refusal_makes_nothing(int status) {
        assertThat(made.lines(exchange(status, "{\"id\": \"r-1\"}"))).isEmpty();
    }

    private static Exchange exchange(int status, String answer) {
        return new Exchange(
                new Sent("GET", URI.create("http://core/api?id=known"), List.of(), Bytes.NONE),
                new Received(status, List.of(), Bytes.of(answer)));
    }
}
