package dev.countersign.server.providers;

import dev.countersign.model.http.JsonClient;
import dev.countersign.model.time.Timeline;
import dev.countersign.model.token.TokenIssuer;
import java.net.URI;
import java.security.PrivateKey;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The registered providers. Thread-safe. */
public final class Providers {
    private final Map<String, Provider> providers = new ConcurrentHashMap<>();
    private final Map<String, String> idsByRefreshToken = new ConcurrentHashMap<>();
    private final Timeline time;

    public Providers(Timeline time) {
        this.time = time;
    }

    /**
     * Registers a provider.
     *
     * @param key signs Core's tokens for this provider only
     * @param refreshToken the provider's login credential
     */
    public void register(String id, URI url, Supplier<PrivateKey> key, String refreshToken) {
        CoreToken token = new CoreToken(new TokenIssuer(key), time);
        providers.put(id, new Provider(id, new JsonClient("Provider " + id, url, token, time)));
        admit(id, refreshToken);
    }

    /** Accepts the login of a provider that Core itself never calls. */
    public void admit(String id, String refreshToken) {
        idsByRefreshToken.put(refreshToken, id);
    }

    public @Nullable Provider find(String id) {
        return providers.get(id);
    }

    public Collection<Provider> all() {
        return providers.values();
    }

    /** The id of the provider with this refresh token. */
    Optional<String> ownerOf(String refreshToken) {
        return Optional.ofNullable(idsByRefreshToken.get(refreshToken));
    }
}
