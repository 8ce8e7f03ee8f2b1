package dev.countersign.server.providers;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.contract.call.BulkResponse;
import dev.countersign.contract.call.MalformedPayload;
import dev.countersign.contract.call.WireJson;
import dev.countersign.contract.http.PeerFailed;
import dev.countersign.contract.http.PeerRefused;
import dev.countersign.contract.product.ProductReference;
import dev.countersign.contract.resource.ResourceSupport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What providers support of one kind of resource. It is asked of them at most every two minutes, and only by those who
 * are about to need the provider: readers see what is known. Safe for use by several threads.
 *
 * <p>Source: Introduction to Resources, "Feature Detection" and "The Catalog".
 */
public final class SupportCatalogue<P extends ResourceSupport> {
    static final Duration FRESH = Duration.ofMinutes(2);

    private static final TypeReference<BulkResponse<JsonNode>> ANSWER = new TypeReference<>() {};
    private static final Logger LOG = LoggerFactory.getLogger(SupportCatalogue.class);

    private final Map<String, Known<P>> known = new ConcurrentHashMap<>();
    private final String kind;
    private final Class<P> type;
    private final Providers providers;
    private final InstantSource time;

    public SupportCatalogue(String kind, Class<P> type, Providers providers, InstantSource time) {
        this.kind = kind;
        this.type = type;
        this.providers = providers;
        this.time = time;
    }

    /** Forgets everything, so that providers are asked again. */
    public void forget() {
        known.clear();
    }

    /** What is known of a product, without asking anybody; null where nothing is. */
    public @Nullable P known(ProductReference product) {
        Known<P> ofProvider = known.get(product.provider());
        return ofProvider == null ? null : ofProvider.support.get(product);
    }

    /** What a product's provider supports on it; null where it declares nothing, or nothing that is valid. */
    public @Nullable P current(ProductReference product) {
        Provider provider = providers.find(product.provider());
        if (provider == null) {
            return null;
        }
        Instant now = time.instant();
        Known<P> last = known.get(provider.id());
        if (last == null || !last.isFresh(now)) {
            known.put(provider.id(), new Known<>(now, ask(provider)));
        }
        return known(product);
    }

    private Map<ProductReference, P> ask(Provider provider) {
        Map<ProductReference, P> support = new HashMap<>();
        try {
            for (JsonNode declared : provider.peer()
                    .call("GET", provider.path(kind) + "/retrieveProducts", null, ANSWER)
                    .responses()) {
                add(provider, declared, support);
            }
        } catch (PeerRefused | PeerFailed problem) {
            LOG.warn("{} says nothing of what it supports: {}", provider.id(), problem.getMessage());
        }
        return support;
    }

    private void add(Provider provider, @Nullable JsonNode declared, Map<ProductReference, P> support) {
        try {
            P valid = WireJson.read(declared, type);
            if (valid.product().provider().equals(provider.id())) {
                support.put(valid.product(), valid);
            }
        } catch (MalformedPayload problem) {
            LOG.warn("{} declares support that is not valid: {}", provider.id(), problem.getMessage());
        }
    }

    private record Known<P>(Instant at, Map<ProductReference, P> support) {
        boolean isFresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(FRESH));
        }
    }
}
