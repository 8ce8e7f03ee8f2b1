package dev.countersign.conformance.scenario;

import java.util.Iterator;
import java.util.function.Consumer;

/** Applies an action to each of several elements, and continues after errors. */
public final class EachOf {
    private EachOf() {}

    /** Throws the last error after all elements have been processed. */
    public static <T> void them(Iterable<T> all, Consumer<? super T> action) {
        rest(all.iterator(), action);
    }

    private static <T> void rest(Iterator<T> rest, Consumer<? super T> action) {
        if (rest.hasNext()) {
            try {
                action.accept(rest.next());
            } finally {
                rest(rest, action);
            }
        }
    }
}
