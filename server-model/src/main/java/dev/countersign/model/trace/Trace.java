package dev.countersign.model.trace;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The trace of the current thread: a request, the calls that it causes, and the tasks that are scheduled for it. Each
 * call carries the trace id in a header, which distinguishes cause and effect from concurrent, unrelated events.
 *
 * <p>Source: W3C Trace Context, {@code traceparent}, version 00. A header of another form is treated as missing.
 */
public final class Trace {
    public static final String HEADER = "traceparent";

    private static final Pattern FORM =
            Pattern.compile("(?!ff)[0-9a-f]{2}-((?!0{32})[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");
    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    private Trace() {}

    /** Sets this thread's trace to that of a call, or to a new one where the call has no valid header. */
    public static void enter(@Nullable String traceparent) {
        String id = traceparent == null ? null : id(traceparent);
        CURRENT.set(id == null ? newId() : id);
    }

    /** Clears this thread's trace. */
    public static void leave() {
        CURRENT.remove();
    }

    /** The header of an outgoing call; that of a new trace where this thread has none. */
    public static String header() {
        String current = CURRENT.get();
        return "00-%s-%016x-01".formatted(current == null ? newId() : current, number());
    }

    /** Wraps a task so that it runs in the current trace of this thread. */
    public static Runnable carrying(Runnable task) {
        String current = CURRENT.get();
        return current == null ? task : () -> run(current, task);
    }

    /** Wraps a task so that each run starts a new trace, whatever the thread. */
    public static Runnable anew(Runnable task) {
        return () -> run(newId(), task);
    }

    private static void run(String id, Runnable task) {
        String before = CURRENT.get();
        CURRENT.set(id);
        try {
            task.run();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    private static @Nullable String id(String traceparent) {
        var form = FORM.matcher(traceparent);
        return form.matches() ? form.group(1) : null;
    }

    private static String newId() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(number()) + hex.toHexDigits(number());
    }

    /** Never 0, which is not a valid id. */
    private static long number() {
        return ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
    }
}
