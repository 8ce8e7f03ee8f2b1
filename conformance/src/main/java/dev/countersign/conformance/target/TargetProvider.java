package dev.countersign.conformance.target;

import static com.fasterxml.jackson.annotation.JsonProperty.Access.WRITE_ONLY;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import org.jspecify.annotations.Nullable;

/**
 * The provider that Countersign acts as at a Core under test.
 *
 * @param id as Core knows it
 * @param listen where the mock provider listens for Core, as host and port; null if a provider runs already
 * @param url where Core reaches the mock provider; null if it is the listen address
 * @param refreshToken what it logs in with at Core
 * @param coreKey verifies the tokens of Core's own calls; null if the mock provider does not listen
 * @param simulation the simulation API of the mock provider; null if that of the target is used
 * @param another the refresh token of another provider; null if there is none
 */
public record TargetProvider(
        String id,
        @Nullable String listen,
        @Nullable URI url,
        String refreshToken,
        @JsonProperty(access = WRITE_ONLY) @Nullable RSAPublicKey coreKey,
        @JsonIgnore Target.@Nullable Simulation simulation,
        @Nullable Another another) {

    /** A provider that is unrelated to the products of the scenarios. */
    public record Another(String refreshToken) {
        @Override
        public String toString() {
            return "Another[]";
        }
    }

    /** A provider whose simulation API, if it has any, is not known yet. */
    public TargetProvider(
            String id,
            @Nullable String listen,
            @Nullable URI url,
            String refreshToken,
            @Nullable RSAPublicKey coreKey,
            @Nullable Another another) {
        this(id, listen, url, refreshToken, coreKey, null, another);
    }

    /** A copy with the simulation API of the running provider. */
    public TargetProvider runningWith(Target.Simulation api) {
        return new TargetProvider(id, listen, url, refreshToken, coreKey, api, another);
    }

    /** A provider that runs already. */
    public TargetProvider(String id, String refreshToken, @Nullable Another another) {
        this(id, null, null, refreshToken, null, another);
    }

    /** Leaves out the secrets. */
    @Override
    public String toString() {
        return "TargetProvider[id=%s, listen=%s, url=%s]".formatted(id, listen, url);
    }
}
