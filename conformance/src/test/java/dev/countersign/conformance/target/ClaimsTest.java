package dev.countersign.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {
    @Test
    void are_read_without_asking_who_has_signed_them() {
        Claims claims = Claims.in(token("{\"sub\": \"alice\", \"role\": \"USER\", \"exp\": 86400}"))
                .orElseThrow();

        assertThat(claims.subject()).contains("alice");
        assertThat(claims.role()).contains("USER");
        assertThat(claims.expiresAt()).contains(Instant.ofEpochSecond(86_400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"exp\": \"soon\"}", "{\"exp\": 1e300}", "{\"exp\": 9223372036854775807}"})
    void no_time_is_told_where_none_can_be(String claims) {
        assertThat(Claims.in(token(claims)).flatMap(Claims::expiresAt)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "no JSON"})
    void there_are_none_in_what_is_no_object(String claims) {
        assertThat(Claims.in(token(claims))).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"opaque", "a.b", "a.b.c.d", "a.%%.c"})
    void there_are_none_in_what_is_no_json_web_token(String token) {
        assertThat(Claims.in(token)).isEmpty();
    }

    private static String token(String claims) {
        return "e30.%s.c2ln"
                .formatted(Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(claims.getBytes(StandardCharsets.UTF_8)));
    }
}
