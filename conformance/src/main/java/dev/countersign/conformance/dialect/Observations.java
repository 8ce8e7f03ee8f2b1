package dev.countersign.conformance.dialect;

import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What is noted while a run goes. Safe for use by several threads. */
public final class Observations {
    private final Queue<Observation> noted = new ConcurrentLinkedQueue<>();

    public void note(Observation observation) {
        noted.add(observation);
    }

    /** In the order of their points. */
    public List<Observation> all() {
        return noted.stream()
                .sorted(Comparator.comparing(Observation::profile).thenComparing(Observation::point))
                .toList();
    }
}
