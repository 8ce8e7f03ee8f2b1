package dev.countersign.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            nullValues = "none",
            textBlock =
                    """
                    {"sub": "olga"}                                                       ! olga
                    {"sub": "olga@example.org"}                                           ! olga
                    {"sub": "17", "preferred_username": "olga"}                           ! olga
                    {"sub": "x", "http://wso2.org/claims/enduser": "DOMAIN/olga@carbon"}  ! olga
                    {"sub": "17"}                                                         ! none
                    {"sub": ""}                                                           ! none
                    {"sub": "auth0|5f7c8ec7"}                                             ! none
                    {"sub": "0a1b2c3d-0000-1111-2222-333344445555"}                       ! none
                    {"sub": 7}                                                            ! none
                    """)
    void a_name_is_told_where_people_would_call_somebody_so(String claims, @Nullable String name) {
        assertThat(Claims.in(token(claims)).flatMap(Claims::username)).isEqualTo(Optional.ofNullable(name));
    }

    @Test
    void groups_and_projects_are_told_as_far_as_they_are_texts() {
        Claims claims = Claims.in(
                        token("{\"membership\": {\"p-1\": \"PI\", \"p-2\": 3}, \"groups\": {\"g-1\": \"p-1\"}}"))
                .orElseThrow();
        Claims others = Claims.in(token("{\"groups\": [\"g-1\"]}")).orElseThrow();

        assertThat(claims.membership()).isEqualTo(Map.of("p-1", "PI"));
        assertThat(claims.groups()).isEqualTo(Map.of("g-1", "p-1"));
        assertThat(others.membership()).isEmpty();
        assertThat(others.groups()).isEmpty();
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
