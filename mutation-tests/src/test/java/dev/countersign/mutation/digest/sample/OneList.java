package dev.countersign.mutation.digest.sample;

import java.util.List;
import java.util.Map;

/** A list with two elements. */
public final class OneList {
    static final List<Map<String, Integer>> ALL = List.of(Map.of("first", 1), Map.of("second", 2));

    private OneList() {}
}
