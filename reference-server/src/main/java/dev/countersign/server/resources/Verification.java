package dev.countersign.server.resources;

import dev.countersign.model.resource.Resource;
import dev.countersign.model.resource.ResourceSupport;
import dev.countersign.model.resource.ResourceUpdate;
import dev.countersign.model.trace.Trace;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Asks providers every 15 minutes whether they still know their active resources, as long as there are any. A provider
 * reports unknown resources by an update.
 *
 * <p>Source: Provider API (resources), "verify", which leaves the interval open. Thread-safe.
 */
final class Verification<R extends Resource, U extends ResourceUpdate<U>, P extends ResourceSupport> {
    static final Duration INTERVAL = Duration.ofMinutes(15);

    private final Core core;
    private final Catalogue<R, U> catalogue;
    private final SystemCalls<R, ?, U, ?, P> ownCalls;
    /** The scheduled round; null if there is none. A round that is not this one does nothing. */
    private final AtomicReference<@Nullable Round> planned = new AtomicReference<>();

    Verification(Core core, Catalogue<R, U> catalogue, SystemCalls<R, ?, U, ?, P> ownCalls) {
        this.core = core;
        this.catalogue = catalogue;
        this.ownCalls = ownCalls;
    }

    /** To be called whenever there may be an active resource. */
    void plan() {
        Round round = new Round();
        if (planned.compareAndSet(null, round)) {
            core.time().schedule(INTERVAL, Trace.anew(round));
        }
    }

    /** Cancels the scheduled round. */
    void clear() {
        planned.set(null);
    }

    private final class Round implements Runnable {
        @Override
        public void run() {
            if (planned.compareAndSet(this, null)
                    && catalogue.reading(() -> catalogue.active().findAny().isPresent())) {
                ownCalls.verifyActive();
                plan();
            }
        }
    }
}
