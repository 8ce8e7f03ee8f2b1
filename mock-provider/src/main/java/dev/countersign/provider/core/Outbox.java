package dev.countersign.provider.core;

import dev.countersign.model.resource.ResourceUpdateAndId;
import dev.countersign.model.time.Timeline;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Updates of one kind of resource on their way to Core, which gets them in the order in which they came about, and those of
 * one instant in as few calls as possible. What can't be delivered is sent again later. Safe for use by several threads;
 * no lock is held while Core is called.
 */
public final class Outbox<U> {
    /** How much one call holds at most. */
    public static final int UPDATES_OF_ONE_CALL = 500;

    static final Duration NEXT_TRY = Duration.ofSeconds(1);

    private final Deque<Letter<U>> waiting = new ArrayDeque<>();
    private final String kind;
    private final CoreClient core;
    private final Timeline time;
    private final Consumer<ResourceUpdateAndId<U>> refused;
    private boolean planned;

    /** @param refused is told of each update that Core won't have */
    public Outbox(String kind, CoreClient core, Timeline time, Consumer<ResourceUpdateAndId<U>> refused) {
        this.kind = kind;
        this.core = core;
        this.time = time;
        this.refused = refused;
    }

    /** Sends an update as soon as whatever else is due now has happened. */
    public synchronized void add(String id, U update) {
        waiting.add(new Letter<>(new ResourceUpdateAndId<>(id, update)));
        if (!planned) {
            plan(Duration.ZERO);
        }
    }

    /** Forgets what was not sent yet of these resources. */
    public synchronized void withdraw(Set<String> ids) {
        waiting.removeIf(letter -> ids.contains(letter.update.id()));
    }

    /** Forgets what was not sent yet. */
    public synchronized void clear() {
        waiting.clear();
        planned = false;
    }

    private synchronized void plan(Duration delay) {
        planned = true;
        time.schedule(delay, this::send);
    }

    private void send() {
        for (var batch = next(UPDATES_OF_ONE_CALL); !batch.isEmpty(); batch = next(UPDATES_OF_ONE_CALL)) {
            if (!deliver(batch)) {
                plan(NEXT_TRY);
                return;
            }
        }
    }

    /** Core takes all of a call or nothing; where it refuses, each update is sent alone. */
    private boolean deliver(List<Letter<U>> letters) {
        Delivery delivery =
                core.update(kind, letters.stream().map(letter -> letter.update).toList());
        if (delivery == Delivery.REFUSED && letters.size() > 1) {
            return letters.stream().allMatch(letter -> deliver(List.of(letter)));
        }
        if (delivery == Delivery.UNDELIVERED) {
            return false;
        }
        remove(letters);
        if (delivery == Delivery.REFUSED) {
            refused.accept(letters.get(0).update);
        }
        return true;
    }

    private synchronized List<Letter<U>> next(int most) {
        List<Letter<U>> next = waiting.stream().limit(most).toList();
        planned = !next.isEmpty();
        return next;
    }

    /** Those that are still there: they may have been forgotten meanwhile. */
    private synchronized void remove(List<Letter<U>> sent) {
        for (Letter<U> letter : sent) {
            if (waiting.peek() == letter) {
                waiting.remove();
            }
        }
    }

    /** One sending of an update; equal to nothing else, even where the same is told again. */
    private static final class Letter<U> {
        private final ResourceUpdateAndId<U> update;

        Letter(ResourceUpdateAndId<U> update) {
            this.update = update;
        }
    }
}
