package dev.countersign.conformance.dialect;

import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The observations of a run. Thread-safe. */
public final class Observations {
    private final Queue<Observation> noted = new ConcurrentLinkedQueue<>();

    public void note(Observation observation) {
        noted.add(observation);
    }

    /** Sorted by profile and point. */
    public List<Observation> all() {
        return noted.stream()
                .sorted(Comparator.comparing(Observation::profile).thenComparing(Observation::point))
                .toList();
    }
}
