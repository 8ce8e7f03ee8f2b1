package dev.countersign.mutation.digest.sample;

import java.util.List;
import java.util.Map;

/** The same elements in another order, one of them with another value. */
public final class OtherList {
    static final List<Map<String, Integer>> ALL = List.of(Map.of("third", 3), Map.of("second", 4), Map.of("first", 1));

    private OtherList() {}
}
