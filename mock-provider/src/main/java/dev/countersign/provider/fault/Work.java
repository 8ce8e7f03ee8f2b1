package dev.countersign.provider.fault;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The implementation of an operation.
 *
 * @param doing carries it out for these items and returns the regular response
 * @param undoing reverts it; null where nothing can be reverted
 */
public record Work<T>(Function<List<T>, Object> doing, @Nullable Consumer<List<T>> undoing) {
    public Work(Function<List<T>, Object> doing) {
        this(doing, null);
    }

    /** Carries out the operation and returns the regular response. */
    Object carryOut(List<T> items) {
        return doing.apply(items);
    }
}
