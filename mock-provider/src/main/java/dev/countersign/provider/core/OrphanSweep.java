package dev.countersign.provider.core;

import dev.countersign.model.time.Timeline;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds resources that run here and that Core no longer knows. Core verifies the resources that it knows; once that
 * round is over, Core is asked about the others, of which there are none as long as both agree. Safe for use by several
 * threads; no lock is held during calls to Core.
 *
 * <p>Source: Resource Provider API, "verify".
 */
public final class OrphanSweep {
    /** The time in which Core names all the resources that it verifies, in any number of calls. */
    static final Duration ROUND = Duration.ofMinutes(1);
    /** A page size that the API allows. */
    static final int RESOURCES_OF_ONE_CALL = 100;

    private final String kind;
    private final Predicate<String> isFinal;
    private final CoreClient core;
    private final Timeline time;
    private final Engine engine;
    private boolean planned;

    /** The engine that runs the resources. */
    public interface Engine {
        /** The resources that existed before this instant (in ms since epoch) and that Core has not named since. */
        List<String> notWantedSince(long instant);

        /** Stops these resources. */
        void stop(Set<String> ids);
    }

    /** @param isFinal whether a state is final */
    public OrphanSweep(String kind, Predicate<String> isFinal, CoreClient core, Timeline time, Engine engine) {
        this.kind = kind;
        this.isFinal = isFinal;
        this.core = core;
        this.time = time;
        this.engine = engine;
    }

    /** Must be called whenever Core verifies, before the resources that it names are marked. */
    public synchronized void verifying() {
        if (!planned) {
            planned = true;
            long begin = time.millis();
            time.schedule(ROUND, () -> look(begin));
        }
    }

    /** Cancels the current round. */
    public synchronized void clear() {
        planned = false;
    }

    private void look(long begin) {
        if (!isOver()) {
            return;
        }
        List<String> ids = engine.notWantedSince(begin);
        for (int from = 0; from < ids.size(); from += RESOURCES_OF_ONE_CALL) {
            stopForgotten(ids.subList(from, Math.min(from + RESOURCES_OF_ONE_CALL, ids.size())));
        }
    }

    private synchronized boolean isOver() {
        boolean over = planned;
        planned = false;
        return over;
    }

    /** Where the call to Core fails, all of them keep running until Core verifies again. */
    private void stopForgotten(List<String> ids) {
        core.browse(kind, ids).ifPresent(known -> {
            Set<String> forgotten = new HashSet<>(ids);
            forgotten.removeAll(known.stream()
                    .filter(resource -> !isFinal.test(resource.state()))
                    .map(ResourceAtCore::id)
                    .collect(Collectors.toSet()));
            engine.stop(forgotten);
        });
    }
}
