package dev.countersign.provider.call;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** The most recent calls, as many as fit. Safe for use by several threads. */
public final class CallLog {
    static final int MOST_CALLS = 10_000;
    /** Limit for all bodies together, so that large requests can't exhaust the memory either. */
    static final int MOST_CHARACTERS = 64 << 20;

    private final Deque<RecordedCall> calls = new ArrayDeque<>();
    private long characters;

    public synchronized void add(RecordedCall call) {
        calls.addLast(call);
        characters += size(call);
        while (calls.size() > MOST_CALLS || characters > MOST_CHARACTERS) {
            characters -= size(calls.removeFirst());
        }
    }

    public synchronized void clear() {
        calls.clear();
        characters = 0;
    }

    /** The calls at this instant (in ms since epoch) and later, in the order of their arrival. */
    public synchronized List<RecordedCall> since(long instant) {
        return calls.stream()
                .filter(call -> call.at() >= instant)
                .sorted(Comparator.comparingLong(RecordedCall::at))
                .toList();
    }

    /** The calls of {@link #since(long)} with this value in the body, such as the id of a resource. */
    public List<RecordedCall> since(long instant, String named) {
        return since(instant).stream().filter(call -> call.names(named)).toList();
    }

    private static int size(RecordedCall call) {
        return call.body() == null ? 0 : call.body().length();
    }
}
