package dev.countersign.provider.counting;

import dev.countersign.model.call.FindByStringId;
import dev.countersign.model.example.ExampleResource.State;
import dev.countersign.model.example.ExampleResource.Update;
import dev.countersign.model.resource.ResourceUpdateAndId;
import dev.countersign.model.time.Timeline;
import dev.countersign.provider.core.CoreClient;
import dev.countersign.provider.core.Outbox;
import dev.countersign.provider.engine.Admission;
import dev.countersign.provider.engine.Engine;
import dev.countersign.provider.engine.Rejection;
import dev.countersign.provider.support.ProductSupport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs counts, one step per interval, and reports every step to Core: counts that were created by one request share one
 * call, as long as Core accepts it. No lock is held during calls.
 */
public final class CountingEngine implements Engine<AssignedCount> {
    private static final String KIND = "example";
    /** The first report of each count has two updates. */
    private static final int COUNTS_OF_ONE_CALL = Outbox.UPDATES_OF_ONE_CALL / 2;

    private static final Update UNKNOWN = new Update(Update.NOT_DATED, "Nobody is counting here!", State.DONE, null);
    private static final Logger LOG = LoggerFactory.getLogger(CountingEngine.class);

    private final Counters counters = new Counters();
    private final Admission admission;
    private final CoreClient core;
    private final Timeline time;
    private final CountingRate rate;
    private final Outbox<Update> strays;

    public CountingEngine(Admission admission, CoreClient core, Timeline time, CountingRate rate) {
        this.admission = admission;
        this.core = core;
        this.time = time;
        this.rate = rate;
        this.strays = new Outbox<>(KIND, core, time, update -> {});
    }

    @Override
    public List<@Nullable FindByStringId> create(List<AssignedCount> resources) {
        admission.admit(resources, CountingEngine::requireRunnable);
        List<Counting> begun = counters.add(resources).stream()
                .map(counter -> new Counting(counter, Count.of(counter.specification(), rate)))
                .toList();
        for (int from = 0; from < begun.size(); from += COUNTS_OF_ONE_CALL) {
            List<Counting> together = begun.subList(from, Math.min(begun.size(), from + COUNTS_OF_ONE_CALL));
            time.schedule(Duration.ZERO, () -> tell(together));
        }
        return Collections.nCopies(resources.size(), null);
    }

    /** Stops these; unknown ones have ended already. */
    @Override
    public void forget(List<AssignedCount> resources) {
        resources.forEach(resource -> counters.remove(resource.id()));
    }

    /**
     * Ends counts that are unknown here, which Core would otherwise verify forever. Where Core no longer knows one, it
     * refuses its next step.
     */
    @Override
    public void verify(List<AssignedCount> resources) {
        for (AssignedCount resource : resources) {
            if (!resource.hasEnded() && !counters.has(resource.id())) {
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

    private static void requireRunnable(AssignedCount resource, ProductSupport supported) {
        if (resource.specification().countsBackwards() && !supported.supports("supportsBackwardsCounting")) {
            throw new Rejection.NotSupported(resource.id(), resource.product(), "counting backwards");
        }
    }

    private void tell(List<Counting> due) {
        List<Counting> there =
                due.stream().filter(one -> counters.has(one.counter())).toList();
        if (there.isEmpty()) {
            return;
        }
        switch (core.update(KIND, there.stream().flatMap(Counting::news).toList())) {
            case TAKEN -> goOn(there, Count::taken);
            case REFUSED -> refused(there);
            case UNDELIVERED -> goOn(there, Optional::of);
        }
    }

    /** Core accepts all updates of a call or none; after a refusal, each count is reported and continued separately. */
    private void refused(List<Counting> told) {
        if (told.size() > 1) {
            told.forEach(one -> tell(List.of(one)));
            return;
        }
        LOG.info("Core refuses news of {}", told.get(0).counter().id());
        goOn(told, Count::refused);
    }

    private void goOn(List<Counting> told, Function<Count, Optional<Count>> step) {
        Map<Duration, List<Counting>> next = new LinkedHashMap<>();
        for (Counting one : told) {
            step.apply(one.count())
                    .ifPresentOrElse(
                            count -> next.computeIfAbsent(count.way().pause(), none -> new ArrayList<>())
                                    .add(new Counting(one.counter(), count)),
                            () -> counters.remove(one.counter()));
        }
        next.forEach((pause, together) -> time.schedule(pause, () -> tell(together)));
    }

    /** A resource and the progress of its count. */
    private record Counting(Counters.Counter counter, Count count) {
        Stream<ResourceUpdateAndId<Update>> news() {
            return count.news().stream().map(update -> new ResourceUpdateAndId<>(counter.id(), update));
        }
    }
}
