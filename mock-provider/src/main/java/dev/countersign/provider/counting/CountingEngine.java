package dev.countersign.provider.counting;

import dev.countersign.contract.call.FindByStringId;
import dev.countersign.contract.example.ExampleResource;
import dev.countersign.contract.product.ProductReference;
import dev.countersign.contract.resource.ResourceUpdateAndId;
import dev.countersign.contract.time.Timeline;
import dev.countersign.provider.core.Core;
import dev.countersign.provider.engine.Engine;
import dev.countersign.provider.engine.NotTaken;
import dev.countersign.provider.support.DeclaredSupport;
import dev.countersign.provider.support.ProductSupport;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts, one step each interval, and tells Core of every step. No lock is held meanwhile. */
public final class CountingEngine implements Engine<ExampleResource> {
    private static final String KIND = "example";
    private static final Logger LOG = LoggerFactory.getLogger(CountingEngine.class);

    private final Counters counters = new Counters();
    private final DeclaredSupport support;
    private final Core core;
    private final Timeline time;
    private final CountingRate rate;

    public CountingEngine(DeclaredSupport support, Core core, Timeline time, CountingRate rate) {
        this.support = support;
        this.core = core;
        this.time = time;
        this.rate = rate;
    }

    @Override
    public List<@Nullable FindByStringId> create(List<ExampleResource> resources) {
        Set<String> ids = new HashSet<>();
        for (ExampleResource resource : resources) {
            requireRunnable(resource);
            if (!ids.add(resource.id())) {
                throw new NotTaken.Twice(resource.id());
            }
        }
        for (Counters.Counter counter : counters.add(resources)) {
            Count count = Count.of(counter.specification(), rate);
            time.schedule(Duration.ZERO, () -> tell(counter, count));
        }
        return Collections.nCopies(resources.size(), null);
    }

    @Override
    public void delete(List<ExampleResource> resources) {
        resources.forEach(resource -> counters.remove(resource.id()));
    }

    @Override
    public void forgetAll() {
        counters.clear();
    }

    private void requireRunnable(ExampleResource resource) {
        ProductReference product = resource.specification().product();
        ProductSupport supported = support.on(product);
        if (supported == null) {
            throw new NotTaken.UnknownProduct(resource.id(), product);
        }
        if (supported.isOutOfService(time.instant())) {
            throw new NotTaken.OutOfService(resource.id(), product, supported.maintenance());
        }
        if (resource.specification().countsBackwards() && !supported.supports("supportsBackwardsCounting")) {
            throw new NotTaken.NotSupported(resource.id(), product, "counting backwards");
        }
    }

    private void tell(Counters.Counter counter, Count count) {
        if (!counters.has(counter)) {
            return;
        }
        var news = count.news().stream()
                .map(update -> new ResourceUpdateAndId<>(counter.id(), update))
                .toList();
        switch (core.update(KIND, news)) {
            case TAKEN -> goOn(counter, count.taken());
            case REFUSED -> {
                LOG.info("Core refuses news of {}", counter.id());
                goOn(counter, count.refused());
            }
            case UNDELIVERED -> goOn(counter, Optional.of(count));
        }
    }

    private void goOn(Counters.Counter counter, Optional<Count> next) {
        next.ifPresentOrElse(
                count -> time.schedule(rate.interval(), () -> tell(counter, count)), () -> counters.remove(counter));
    }
}
