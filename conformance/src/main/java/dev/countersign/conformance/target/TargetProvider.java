package dev.countersign.conformance.target;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import org.jspecify.annotations.Nullable;

/**
 * The provider that is played to a Core that is certified.
 *
 * @param id as Core knows it
 * @param listen where the played provider listens for Core, as host and port; null where one runs already
 * @param url where Core reaches the played provider; null where it is the address at which it listens
 * @param refreshToken what it logs in with at Core
 * @param coreKey by which the tokens of Core's own calls are known; null where nobody listens for any
 * @param simulation where an operator arranges things at the played provider; null where the target's own API does
 * @param another the refresh token of another provider; null where there is none
 */
public record TargetProvider(
        String id,
        @Nullable String listen,
        @Nullable URI url,
        String refreshToken,
        @JsonIgnore @Nullable RSAPublicKey coreKey,
        @JsonIgnore Target.@Nullable Simulation simulation,
        @Nullable Another another) {

    /** A provider that has nothing to do with the products of the scenarios. */
    public record Another(String refreshToken) {
        @Override
        public String toString() {
            return "Another[]";
        }
    }

    /** One whose simulation API, if it has any, nobody knows yet. */
    public TargetProvider(
            String id,
            @Nullable String listen,
            @Nullable URI url,
            String refreshToken,
            @Nullable RSAPublicKey coreKey,
            @Nullable Another another) {
        this(id, listen, url, refreshToken, coreKey, null, another);
    }

    /** The same, now that it runs. */
    public TargetProvider runningWith(Target.Simulation api) {
        return new TargetProvider(id, listen, url, refreshToken, coreKey, api, another);
    }

    /** One that runs already. */
    public TargetProvider(String id, String refreshToken, @Nullable Another another) {
        this(id, null, null, refreshToken, null, another);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "TargetProvider[id=%s, listen=%s, url=%s]".formatted(id, listen, url);
    }
}
