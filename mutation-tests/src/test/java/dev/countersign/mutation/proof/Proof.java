package dev.countersign.mutation.proof;

import static java.util.Comparator.comparingInt;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shows that a {@code Then} is able to fail: the mutation passes every step before it, and is killed by it.
 *
 * @param then its name
 * @param scenario the name of the scenario, or of the example, that is mutated
 * @param point the point of its trace that is mutated
 * @param change the name of the change
 */
record Proof(String then, String scenario, TracePoint point, String change) {
    /**
     * The same change elsewhere in the scenario, the nearest point first, for a run that observes more or fewer responses than the
     * one before.
     *
     * @param trace null if the scenario was not run
     */
    Stream<Proof> elsewhere(@Nullable ScenarioTrace trace) {
        if (trace == null) {
            return Stream.empty();
        }
        return trace.changes().entrySet().stream()
                .filter(other -> other.getKey().kind() == point.kind())
                .sorted(comparingInt(other -> Math.abs(other.getKey().number() - point.number())))
                .flatMap(other -> other.getValue().stream()
                        .map(RecordingMutation.Change::name)
                        .filter(name -> withoutNumber(name).equals(withoutNumber(change)))
                        .map(name -> new Proof(then, scenario, other.getKey(), name)));
    }

    /** Changes that put one of several values somewhere differ in its number only. */
    private static String withoutNumber(String change) {
        return change.replaceFirst(" [0-9]+$", "");
    }
}
