package dev.countersign.provider.ingress;

import com.fasterxml.jackson.databind.JsonNode;
import dev.countersign.model.call.FindByStringId;
import dev.countersign.model.ingress.Ingress;
import dev.countersign.model.ingress.Ingress.State;
import dev.countersign.model.product.ProductReference;
import dev.countersign.model.resource.ResourceOwner;
import dev.countersign.model.time.Timeline;
import dev.countersign.provider.core.CoreClient;
import dev.countersign.provider.core.OrphanSweep;
import dev.countersign.provider.core.Outbox;
import dev.countersign.provider.engine.Admission;
import dev.countersign.provider.engine.AssignedResource;
import dev.countersign.provider.engine.Engine;
import dev.countersign.provider.engine.Rejection;
import dev.countersign.provider.support.ProductSupport;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prepares public links, and reports to Core when each is ready.
 *
 * <p>Source: Public Links (Ingress), "IngressState".
 */
public final class IngressEngine implements Engine<IngressEngine.AssignedIngress> {
    static final Duration PREPARATION = Duration.ofSeconds(1);

    private static final String KIND = "ingresses";

    private final Map<String, Link> links = new HashMap<>();
    private final Admission admission;
    private final Outbox<Ingress.Update> outbox;
    private final Timeline time;
    private final OrphanSweep orphans;

    public IngressEngine(Admission admission, CoreClient core, Timeline time) {
        this.admission = admission;
        this.outbox = new Outbox<>(KIND, core, time, refused -> {});
        this.time = time;
        this.orphans = new OrphanSweep(KIND, state -> false, core, time, new Present());
    }

    /**
     * The part of a public link from Core that the provider needs.
     *
     * @param owner null where Core sends none, which a provider accepts
     * @param createdAt distinguishes links with the same id; as Core writes it
     */
    public record AssignedIngress(
            String id, @Nullable ResourceOwner owner, Ingress.Spec specification, @Nullable JsonNode createdAt)
            implements AssignedResource {
        @Override
        public ProductReference product() {
            return specification.product();
        }

        /** A public link exists until it is deleted. */
        @Override
        public boolean hasEnded() {
            return false;
        }
    }

    /** A link on this provider; equal only to itself, even where a later one has its id. Guarded by the engine. */
    private static final class Link {
        private final AssignedIngress assigned;
        /** When Core last created or verified it, in ms since epoch. */
        private long wantedAt;

        Link(AssignedIngress assigned, long now) {
            this.assigned = assigned;
            this.wantedAt = now;
        }

        boolean is(AssignedIngress other) {
            return assigned.specification().equals(other.specification())
                    && Objects.equals(assigned.createdAt(), other.createdAt())
                    && Objects.equals(assigned.owner(), other.owner());
        }
    }

    /** The links of this engine, as {@link OrphanSweep} needs them. */
    private final class Present implements OrphanSweep.Engine {
        @Override
        public List<String> notWantedSince(long instant) {
            synchronized (IngressEngine.this) {
                return links.entrySet().stream()
                        .filter(link -> link.getValue().wantedAt < instant)
                        .map(Map.Entry::getKey)
                        .toList();
            }
        }

        @Override
        public void stop(Set<String> ids) {
            forget(ids);
        }
    }

    @Override
    public synchronized List<@Nullable FindByStringId> create(List<AssignedIngress> resources) {
        admission.admit(resources, IngressEngine::requireDomain);
        for (AssignedIngress resource : resources) {
            Link known = links.get(resource.id());
            if (known == null || !known.is(resource)) {
                prepare(new Link(resource, time.millis()));
            }
        }
        return Collections.nCopies(resources.size(), null);
    }

    @Override
    public void forget(List<AssignedIngress> resources) {
        forget(resources.stream().map(AssignedIngress::id).collect(Collectors.toSet()));
    }

    @Override
    public synchronized void verify(List<AssignedIngress> resources) {
        orphans.verifying();
        for (AssignedIngress resource : resources) {
            Link known = links.get(resource.id());
            if (known == null) {
                outbox.add(
                        resource.id(),
                        Ingress.Update.to(State.UNAVAILABLE, "Your public link is not known to its provider!"));
            } else {
                known.wantedAt = time.millis();
            }
        }
    }

    @Override
    public synchronized Set<String> ids() {
        return Set.copyOf(links.keySet());
    }

    @Override
    public synchronized void forgetAll() {
        links.clear();
        outbox.clear();
        orphans.clear();
    }

    private void prepare(Link link) {
        links.put(link.assigned.id(), link);
        outbox.add(link.assigned.id(), Ingress.Update.to(State.PREPARING, "Your public link is being prepared"));
        time.schedule(PREPARATION, () -> finish(link));
    }

    private synchronized void finish(Link link) {
        if (links.get(link.assigned.id()) == link) {
            outbox.add(link.assigned.id(), Ingress.Update.to(State.READY, "Your public link is ready"));
        }
    }

    private synchronized void forget(Set<String> ids) {
        links.keySet().removeAll(ids);
        outbox.withdraw(ids);
    }

    private static void requireDomain(AssignedIngress resource, ProductSupport supported) {
        String prefix = supported.declared().path("domainPrefix").textValue();
        String suffix = supported.declared().path("domainSuffix").textValue();
        String domain = resource.specification().domain();
        if (prefix == null || suffix == null) {
            throw new Rejection.NotSupported(resource.id(), resource.product(), "public links");
        }
        if (!new Ingress.Support(prefix, suffix, resource.product(), null).admits(domain)) {
            throw new Rejection.NotSupported(resource.id(), resource.product(), "domain '%s'".formatted(domain));
        }
    }
}
