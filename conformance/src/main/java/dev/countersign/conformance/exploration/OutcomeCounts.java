package dev.countersign.conformance.exploration;

import dev.countersign.conformance.run.Outcome;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Counts the outcomes of flows. Keeps only the first flow of each outcome. */
final class OutcomeCounts {
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final Map<Outcome, PlayedScript> firsts = new EnumMap<>(Outcome.class);
    private Duration duration = Duration.ZERO;

    void add(PlayedScript played) {
        counts.merge(played.outcome().outcome(), 1, Integer::sum);
        firsts.putIfAbsent(played.outcome().outcome(), played);
        duration = duration.plus(played.outcome().duration());
    }

    int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** The first flow of that outcome, which must exist. */
    PlayedScript first(Outcome outcome) {
        return Objects.requireNonNull(firsts.get(outcome), "a flow that ended so");
    }

    /** The total of all flows. */
    Duration duration() {
        return duration;
    }
}
