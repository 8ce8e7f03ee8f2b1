package dev.countersign.provider.core;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.countersign.model.call.BulkRequest;
import dev.countersign.model.call.BulkResponse;
import dev.countersign.model.http.CallRefusedException;
import dev.countersign.model.http.JsonClient;
import dev.countersign.model.time.Timeline;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Exchanges the refresh token for access tokens and reuses each as long as it is valid. Concurrent threads may fetch
 * one each, so that none waits for another's call.
 *
 * <p>Source: Providers (authentication).
 */
final class AccessTokens {
    private static final TypeReference<BulkResponse<AccessTokenAnswer>> ANSWER = new TypeReference<>() {};
    private static final Pattern SENDABLE = Pattern.compile("[\\x21-\\x7E]+");

    private final JsonClient auth;
    private final String refreshToken;
    private final InstantSource time;
    private volatile @Nullable CachedToken lent;

    AccessTokens(URI core, String refreshToken, Timeline time) {
        this.auth = new JsonClient("Core", core, () -> null, time);
        this.refreshToken = refreshToken;
        this.time = time;
    }

    String current() {
        CachedToken known = lent;
        if (known == null || !known.isUsableAt(time.instant())) {
            known = CachedToken.of(fetch());
            lent = known;
        }
        return known.serialized();
    }

    void forget() {
        lent = null;
    }

    private String fetch() {
        String token = ask();
        if (!SENDABLE.matcher(token).matches()) {
            throw new NoAccessException("No access token: what Core gave does not fit into a header");
        }
        return token;
    }

    private String ask() {
        try {
            var request = new BulkRequest<>(List.of(new RefreshRequest(refreshToken)));
            List<@Nullable AccessTokenAnswer> answers = auth.call("POST", "/auth/providers/refresh", request, ANSWER)
                    .responses();
            AccessTokenAnswer first = answers.isEmpty() ? null : answers.get(0);
            if (first == null) {
                throw new NoAccessException("No access token: Core's answer has none");
            }
            return first.accessToken();
        } catch (CallRefusedException refusal) {
            throw new NoAccessException(refusal);
        }
    }

    private record RefreshRequest(String refreshToken) {}

    private record AccessTokenAnswer(String accessToken) {}
}
