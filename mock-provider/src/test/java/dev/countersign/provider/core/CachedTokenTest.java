package dev.countersign.provider.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;

class CachedTokenTest {
    private static final Instant ISSUED = Instant.parse("2030-01-01T00:00:00Z");
    private static final Instant EXPIRES = ISSUED.plus(Duration.ofMinutes(10));
    private static final Duration TICK = Duration.ofNanos(1);

    private final String serialized = new PlainJWT(new JWTClaimsSet.Builder()
                    .issueTime(Date.from(ISSUED))
                    .expirationTime(Date.from(EXPIRES))
                    .build())
            .serialize();

    @Test
    void is_usable_from_its_issue_until_shortly_before_its_end() {
        CachedToken token = CachedToken.of(serialized);
        Instant last = EXPIRES.minus(CachedToken.MARGIN);

        assertThat(token.isUsableAt(ISSUED.minus(TICK))).isFalse();
        assertThat(token.isUsableAt(ISSUED)).isTrue();
        assertThat(token.isUsableAt(last.minus(TICK))).isTrue();
        assertThat(token.isUsableAt(last)).isFalse();
    }

    @Test
    void is_not_kept_when_its_time_is_unknown() {
        assertThat(CachedToken.of("opaque").isUsableAt(ISSUED)).isFalse();
        assertThat(CachedToken.of(new PlainJWT(new JWTClaimsSet.Builder().build()).serialize())
                        .isUsableAt(ISSUED))
                .isFalse();
    }

    @Test
    void is_never_printed() {
        assertThat(CachedToken.of(serialized))
                .hasToString("CachedToken[from=2030-01-01T00:00:00Z, until=2030-01-01T00:10:00Z]");
    }
}
