package dev.countersign.model.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The claims of an access token: the caller, its role, and the validity.
 *
 * @param subject the username, {@link #CORE} for Core itself, or {@link #ofProvider} for a provider
 */
public record AccessToken(String subject, Role role, Instant issuedAt, Instant expiresAt) {
    public static final String ISSUER = "cloud.sdu.dk";
    /** The subject of Core's calls to providers. */
    public static final String CORE = "_UCloud";
    /** Source: Users, "Authentication". */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final String PROVIDER_PREFIX = "#P_";

    /** The subject of a provider's calls to Core. */
    public static String ofProvider(String provider) {
        return PROVIDER_PREFIX + provider;
    }

    /** The id of the provider that this token belongs to; empty where it belongs to another caller. */
    public Optional<String> provider() {
        return role == Role.PROVIDER && subject.startsWith(PROVIDER_PREFIX)
                ? Optional.of(subject.substring(PROVIDER_PREFIX.length()))
                : Optional.empty();
    }
}
