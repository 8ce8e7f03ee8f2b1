package dev.countersign.conformance.scenario;

import java.util.Iterator;
import java.util.function.Consumer;

/** Applies an action to each of several elements, and continues after errors. */
public final class EachOf {
    private EachOf() {}

    /** Throws the last error after all elements have been processed. */
    public static <T> void them(Iterable<T> all, Consumer<? super T> deed) {
        rest(all.iterator(), deed);
    }

    private static <T> void rest(Iterator<T> rest, Consumer<? super T> deed) {
        if (rest.hasNext()) {
            try {
                deed.accept(rest.next());
            } finally {
                rest(rest, deed);
            }
        }
    }
}
