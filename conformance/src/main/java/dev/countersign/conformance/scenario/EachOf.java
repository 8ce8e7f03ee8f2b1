package dev.countersign.conformance.scenario;

import java.util.Iterator;
import java.util.function.Consumer;

/** Does the same to each of several things, also after it went wrong with one of them. */
public final class EachOf {
    private EachOf() {}

    /** Throws what went wrong last, once each had its turn. */
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
