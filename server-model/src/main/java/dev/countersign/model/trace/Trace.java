package dev.countersign.model.trace;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The flow that a thread works for: a request, the calls that it leads to, and the tasks that are planned for it. Each call
 * carries the flow's id, so that cause and effect can be told apart from what happens beside them.
 *
 * <p>Source: W3C Trace Context, {@code traceparent}, version 00. A header that is not of that form is as good as none.
 */
public final class Trace {
    public static final String HEADER = "traceparent";

    private static final Pattern FORM =
            Pattern.compile("(?!ff)[0-9a-f]{2}-((?!0{32})[0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");
    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    private Trace() {}

    /** Has this thread work for whatever led to a call, or for a new flow where the call does not tell. */
    public static void enter(@Nullable String traceparent) {
        String id = traceparent == null ? null : id(traceparent);
        CURRENT.set(id == null ? newId() : id);
    }

    /** This thread works for nothing in particular from now on. */
    public static void leave() {
        CURRENT.remove();
    }

    /** What to send along with a call. */
    public static String header() {
        String current = CURRENT.get();
        return "00-%s-%016x-01".formatted(current == null ? newId() : current, number());
    }

    /** The task, which will work for what this thread works for now. */
    public static Runnable carrying(Runnable task) {
        String current = CURRENT.get();
        return current == null ? task : () -> run(current, task);
    }

    /** The task, which begins a flow of its own whoever runs it. */
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

    /** Never 0, which would be no id. */
    private static long number() {
        return ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
    }
}
