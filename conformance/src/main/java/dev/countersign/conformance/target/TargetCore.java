package dev.countersign.conformance.target;

import static com.fasterxml.jackson.annotation.JsonProperty.Access.WRITE_ONLY;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.security.PrivateKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reference Core around a provider under test.
 *
 * @param provider the provider's id, as in the paths of its calls
 * @param kinds of resources that it offers, such as {@code jobs}
 * @param listen where this Core listens for the provider, as host and port; null for any free port of this machine
 * @param url where the provider reaches this Core; null if it is the listen address
 * @param key signs the tokens by which the provider authenticates Core
 * @param refreshToken what the provider logs in with
 */
public record TargetCore(
        String provider,
        List<String> kinds,
        @Nullable String listen,
        @Nullable URI url,
        @JsonProperty(access = WRITE_ONLY) PrivateKey key,
        String refreshToken) {
    /** The profile that uses these settings. */
    public static final String PROFILE = "ucloud-provider";

    public TargetCore {
        kinds = List.copyOf(kinds);
    }

    /** Leaves out the secrets. */
    @Override
    public String toString() {
        return "TargetCore[provider=%s, kinds=%s, listen=%s, url=%s]".formatted(provider, kinds, listen, url);
    }
}
