package dev.countersign.provider.counting;

import dev.countersign.contract.call.FindByStringId;
import dev.countersign.contract.example.ExampleResource;
import dev.countersign.contract.example.ExampleResource.State;
import dev.countersign.contract.example.ExampleResource.Update;
import dev.countersign.contract.resource.ResourceUpdateAndId;
import dev.countersign.contract.time.Timeline;
import dev.countersign.provider.core.Core;
import dev.countersign.provider.core.Outbox;
import dev.countersign.provider.engine.Admission;
import dev.countersign.provider.engine.Engine;
import dev.countersign.provider.engine.NotTaken;
import dev.countersign.provider.support.ProductSupport;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts, one step each interval, and tells Core of every step. No lock is held meanwhile. */
public final class CountingEngine implements Engine<ExampleResource> {
    private static final String KIND = "example";
    private static final Update UNKNOWN = new Update(null, "Nobody is counting here!", State.DONE, null);
    private static final Logger LOG = LoggerFactory.getLogger(CountingEngine.class);

    private final Counters counters = new Counters();
    private final Admission admission;
    private final Core core;
    private final Timeline time;
    private final CountingRate rate;
    private final Outbox<Update> strays;

    public CountingEngine(Admission admission, Core core, Timeline time, CountingRate rate) {
        this.admission = admission;
        this.core = core;
        this.time = time;
        this.rate = rate;
        this.strays = new Outbox<>(KIND, core, time, update -> {});
    }

    @Override
    public List<@Nullable FindByStringId> create(List<ExampleResource> resources) {
        admission.admit(resources, CountingEngine::requireRunnable);
        for (Counters.Counter counter : counters.add(resources)) {
            Count count = Count.of(counter.specification(), rate);
            time.schedule(Duration.ZERO, () -> tell(counter, count));
        }
        return Collections.nCopies(resources.size(), null);
    }

    /** Stops these; those that are unknown are gone already. */
    @Override
    public void forget(List<ExampleResource> resources) {
        resources.forEach(resource -> counters.remove(resource.id()));
    }

    /** Ends what nobody counts, or Core would ask for it for ever. What Core has forgotten it refuses the next step of. */
    @Override
    public void verify(List<ExampleResource> resources) {
        for (ExampleResource resource : resources) {
            if (resource.status().state() != State.DONE && !counters.has(resource.id())) {
                strays.add(resource.id(), UNKNOWN);
            }
        }
    }

    @Override
    public Set<String> ids() {
        return counters.ids();
    }

    @Override
    public void forgetAll() {
        counters.clear();
        strays.clear();
    }

    private static void requireRunnable(ExampleResource resource, ProductSupport supported) {
        if (resource.specification().countsBackwards() && !supported.supports("supportsBackwardsCounting")) {
            throw new NotTaken.NotSupported(
                    resource.id(), resource.specification().product(), "counting backwards");
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
