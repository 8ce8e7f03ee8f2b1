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
 * A queue of updates of one kind of resource to Core. They are sent in the order in which they were added, those of one
 * instant in as few calls as possible. What can't be delivered is retried later. Safe for use by several threads; no
 * lock is held during calls to Core.
 */
public final class Outbox<U> {
    /** The maximum number of updates in one call. */
    public static final int UPDATES_OF_ONE_CALL = 500;

    static final Duration NEXT_TRY = Duration.ofSeconds(1);

    private final Deque<Letter<U>> waiting = new ArrayDeque<>();
    private final String kind;
    private final CoreClient core;
    private final Timeline time;
    private final Consumer<ResourceUpdateAndId<U>> refused;
    private boolean planned;

    /** @param refused receives each update that Core refuses */
    public Outbox(String kind, CoreClient core, Timeline time, Consumer<ResourceUpdateAndId<U>> refused) {
        this.kind = kind;
        this.core = core;
        this.time = time;
        this.refused = refused;
    }

    /** Sends an update once everything else due now has run. */
    public synchronized void add(String id, U update) {
        waiting.add(new Letter<>(new ResourceUpdateAndId<>(id, update)));
        if (!planned) {
            plan(Duration.ZERO);
        }
    }

    /** Discards the unsent updates of these resources. */
    public synchronized void withdraw(Set<String> ids) {
        waiting.removeIf(letter -> ids.contains(letter.update.id()));
    }

    /** Discards all unsent updates. */
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

    /** Core accepts all updates of a call or none; after a refusal, each is sent separately. */
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

    /** Removes those that are still queued: they may have been discarded meanwhile. */
    private synchronized void remove(List<Letter<U>> sent) {
        for (Letter<U> letter : sent) {
            if (waiting.peek() == letter) {
                waiting.remove();
            }
        }
    }

    /** A queued update; equal only to itself, even where another has the same content. */
    private static final class Letter<U> {
        private final ResourceUpdateAndId<U> update;

        Letter(ResourceUpdateAndId<U> update) {
            this.update = update;
        }
    }
}
