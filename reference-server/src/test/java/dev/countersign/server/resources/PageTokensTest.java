package dev.countersign.server.resources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.model.call.SortDirection;
import dev.countersign.model.time.SimulatedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTokensTest {
    private static final Instant START = Instant.ofEpochMilli(1_635_170_395_571L);
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ ";

    private final SimulatedClock clock = new SimulatedClock(START);
    private final PageTokens tokens = new PageTokens(clock);
    private final PageToken token = new PageToken(
            "example",
            "user",
            SortOrder.CREATED_BY,
            SortDirection.DESCENDING,
            new PagePosition(17, 4, "alice"),
            START.toEpochMilli(),
            99);

    @Test
    void gives_back_what_was_written() {
        assertThat(tokens.read(tokens.write(token), "example", "user")).isEqualTo(token);
    }

    @Test
    void takes_a_token_for_ten_minutes() {
        String text = tokens.write(token);

        clock.advance(Duration.ofMinutes(10));
        assertThat(tokens.read(text, "example", "user")).isEqualTo(token);

        clock.advance(Duration.ofMillis(1));
        assertTooOld(text);
    }

    @Test
    void takes_no_token_of_a_later_time() {
        clock.advance(Duration.ofMillis(1));
        String text = tokens.write(
                new PageToken("example", "user", token.order(), token.direction(), token.after(), clock.millis(), 99));

        clock.restart(START);

        assertTooOld(text);
    }

    @Test
    void takes_a_token_from_its_reader_and_for_its_kind_alone() {
        String text = tokens.write(token);

        assertRefused(text, "example", "alice");
        assertRefused(text, "jobs", "user");
    }

    @Test
    void takes_no_token_of_another_server() {
        assertRefused(new PageTokens(clock).write(token), "example", "user");
    }

    @Test
    void takes_no_token_that_differs_in_a_single_character() {
        String text = tokens.write(token);

        for (int at = 0; at < text.length(); at++) {
            for (int letter = 0; letter < ALPHABET.length(); letter++) {
                char other = ALPHABET.charAt(letter);
                if (other != text.charAt(at)) {
                    assertRefused(text.substring(0, at) + other + text.substring(at + 1), "example", "user");
                }
            }
        }
    }

    @Test
    void takes_no_token_that_is_longer_or_shorter() {
        String text = tokens.write(token);

        for (int length = 0; length < text.length(); length++) {
            assertRefused(text.substring(0, length), "example", "user");
        }
        assertRefused(text + "A", "example", "user");
        assertRefused(text + "=", "example", "user");
        assertRefused(" " + text, "example", "user");
        assertRefused(text + "." + text, "example", "user");
    }

    @Test
    void takes_no_other_content_under_a_signature_of_its_own() {
        String signature = tokens.write(token).replaceFirst(".*\\.", "");
        String content = Base64.getUrlEncoder().withoutPadding().encodeToString("{}".getBytes(UTF_8));

        assertRefused(content + "." + signature, "example", "user");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a", "a.", ".a", "a.b", "%", "\u0000", "é.é", "null", "1"})
    void takes_nothing_that_it_never_wrote(String text) {
        assertRefused(text, "example", "user");
    }

    private void assertRefused(String text, String kind, String reader) {
        assertThatThrownBy(() -> tokens.read(text, kind, reader))
                .as(text)
                .isInstanceOf(RefusedException.Invalid.class)
                .hasMessage("next: is not what a page of this list gave");
    }

    private void assertTooOld(String text) {
        assertThatThrownBy(() -> tokens.read(text, "example", "user"))
                .isInstanceOf(RefusedException.Invalid.class)
                .hasMessage("next: is too old; start again with the first page");
    }
}
