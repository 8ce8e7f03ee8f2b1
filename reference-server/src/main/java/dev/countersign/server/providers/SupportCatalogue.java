package dev.countersign.server.providers;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.model.call.BulkResponse;
import dev.countersign.model.call.MalformedPayloadException;
import dev.countersign.model.call.WireJson;
import dev.countersign.model.http.CallFailedException;
import dev.countersign.model.http.CallRefusedException;
import dev.countersign.model.product.ProductReference;
import dev.countersign.model.resource.ResourceSupport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A cache of the support that providers declare for one resource type. A provider is asked at most every two minutes, and
 * only when it is about to be needed; readers see cached data. Thread-safe.
 *
 * <p>Source: Introduction to Resources, "Feature Detection" and "The Catalog".
 */
public final class SupportCatalogue<P extends ResourceSupport> {
    static final Duration FRESH = Duration.ofMinutes(2);

    private static final TypeReference<BulkResponse<JsonNode>> ANSWER = new TypeReference<>() {};
    private static final Logger LOG = LoggerFactory.getLogger(SupportCatalogue.class);

    private final Map<String, Known<P>> known = new ConcurrentHashMap<>();
    private final AtomicInteger round = new AtomicInteger();
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

    /** Clears the cache, and discards the responses of pending requests. */
    public void forget() {
        expire();
        known.clear();
    }

    /** Makes the next {@link #current} ask the providers again. Readers see cached data until then. */
    public void expire() {
        round.incrementAndGet();
    }

    /** The cached support for a product, without a request; null if there is none. */
    public @Nullable P known(ProductReference product) {
        Known<P> ofProvider = known.get(product.provider());
        return ofProvider == null ? null : ofProvider.support.get(product);
    }

    /** The support that a provider validly declares, by product; empty if it can't be asked. */
    public Map<ProductReference, P> current(String provider) {
        Known<P> last = known.get(provider);
        if (last != null && last.isFresh(time.instant(), round.get())) {
            return last.support;
        }
        Provider registered = providers.find(provider);
        return registered == null ? Map.of() : ask(registered);
    }

    /**
     * Caches the response, unless the cache expired in the meantime: the response may be outdated. Without a response, the
     * next call asks again.
     */
    private Map<ProductReference, P> ask(Provider provider) {
        Instant now = time.instant();
        int asked = round.get();
        try {
            Map<ProductReference, P> support = new HashMap<>();
            provider.peer()
                    .call("GET", provider.path(kind) + "/retrieveProducts", null, ANSWER)
                    .responses()
                    .forEach(declared -> add(provider, declared, support));
            known.compute(provider.id(), (id, last) -> asked == round.get() ? new Known<>(now, asked, support) : last);
            return support;
        } catch (CallRefusedException | CallFailedException problem) {
            LOG.warn("{} says nothing of what it supports: {}", provider.id(), problem.getMessage());
            return Map.of();
        }
    }

    private void add(Provider provider, @Nullable JsonNode declared, Map<ProductReference, P> support) {
        try {
            P valid = WireJson.read(declared, type);
            if (valid.product().provider().equals(provider.id())) {
                support.put(valid.product(), valid);
            }
        } catch (MalformedPayloadException problem) {
            LOG.warn("{} declares support that is not valid: {}", provider.id(), problem.getMessage());
        }
    }

    /** @param round when it was requested, counted by {@link #expire} */
    private record Known<P>(Instant at, int round, Map<ProductReference, P> support) {
        boolean isFresh(Instant now, int current) {
            return round == current && !now.isBefore(at) && now.isBefore(at.plus(FRESH));
        }
    }
}
