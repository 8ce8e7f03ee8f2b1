package dev.countersign.provider;

import dev.countersign.provider.counting.CountingRate;
import dev.countersign.provider.jobs.JobTimes;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a mock provider.
 *
 * @param provider its id
 * @param port 0 for any free port
 * @param core the URL of Core
 * @param refreshToken that Core exchanges for access tokens
 * @param coreKey supplies the key that verifies the tokens of Core's calls; not called before the first of them
 * @param operatorToken grants access to the simulation API; any text, or null where that is not offered
 */
public record ProviderSettings(
        String provider,
        String host,
        int port,
        URI core,
        String refreshToken,
        Supplier<RSAPublicKey> coreKey,
        @Nullable String operatorToken,
        CountingRate rate,
        JobTimes times) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]+");

    public ProviderSettings {
        if (!ID.matcher(provider).matches()) {
            throw new IllegalArgumentException(
                    "provider must consist of letters, digits, '.', '_' and '-', not '%s'".formatted(provider));
        }
        if (operatorToken != null && operatorToken.isBlank()) {
            throw new IllegalArgumentException("operatorToken must not be blank");
        }
    }

    /** With the usual job times. */
    public ProviderSettings(
            String provider,
            String host,
            int port,
            URI core,
            String refreshToken,
            Supplier<RSAPublicKey> coreKey,
            @Nullable String operatorToken,
            CountingRate rate) {
        this(provider, host, port, core, refreshToken, coreKey, operatorToken, rate, JobTimes.USUAL);
    }

    String base() {
        return "/ucloud/" + provider;
    }

    URI url(int actualPort) {
        String literal = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://%s:%d".formatted(literal, actualPort));
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "ProviderSettings[provider=%s, host=%s, port=%d, core=%s]".formatted(provider, host, port, core);
    }
}
