package dev.countersign.provider.core;

import dev.countersign.model.time.Timeline;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds resources that run here and that Core has forgotten. Core verifies those that it knows; once that is over it is asked
 * for the others, which are none as long as both agree. Safe for use by several threads; no lock is held while Core is called.
 *
 * <p>Source: Resource Provider API, "verify".
 */
public final class OrphanSweep {
    /** Within which Core names all that it verifies, in as many calls as it likes. */
    static final Duration ROUND = Duration.ofMinutes(1);
    /** One of the sizes that a page may have. */
    static final int RESOURCES_OF_ONE_CALL = 100;

    private final String kind;
    private final Predicate<String> isFinal;
    private final CoreClient core;
    private final Timeline time;
    private final Engine engine;
    private boolean planned;

    /** What runs the resources. */
    public interface Engine {
        /** Those that Core did not name from this instant on, in ms since epoch, though they were here before. */
        List<String> notWantedSince(long instant);

        /** Stops these. */
        void stop(Set<String> ids);
    }

    /** @param isFinal whether nothing follows a state */
    public OrphanSweep(String kind, Predicate<String> isFinal, CoreClient core, Timeline time, Engine engine) {
        this.kind = kind;
        this.isFinal = isFinal;
        this.core = core;
        this.time = time;
        this.engine = engine;
    }

    /** Must be told whenever Core verifies, before what it names counts as named. */
    public synchronized void verifying() {
        if (!planned) {
            planned = true;
            long begin = time.millis();
            time.schedule(ROUND, () -> look(begin));
        }
    }

    /** Forgets that Core has verified anything. */
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

    /** Where Core can't be asked, all of them stay until it verifies again. */
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
