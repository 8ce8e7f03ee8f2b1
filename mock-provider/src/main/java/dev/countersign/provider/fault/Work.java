package dev.countersign.provider.fault;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an operation does.
 *
 * @param doing carries it out for these items and gives the right answer
 * @param undoing cleans up after it; null where there is nothing that could be
 */
public record Work<T>(Function<List<T>, Object> doing, @Nullable Consumer<List<T>> undoing) {
    public Work(Function<List<T>, Object> doing) {
        this(doing, null);
    }

    /** Gives the right answer. */
    Object carryOut(List<T> items) {
        return doing.apply(items);
    }
}
