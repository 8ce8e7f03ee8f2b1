package dev.countersign.conformance.proof;

/**
 * One thing that a scenario gets to see.
 *
 * @param kind what it is
 * @param number from 0, among those of its kind, in the order in which the scenario saw them first
 */
record TracePoint(Kind kind, int number) implements Comparable<TracePoint> {
    enum Kind {
        /** The answer to a request of the scenario's own. */
        ANSWER,
        /** The same, and every later answer to the same call, such as one that the scenario tries in several ways. */
        ANSWER_AND_LATER,
        /** What Core or the provider asked of the other, where the scenario stands between them. */
        PASSED_REQUEST,
        /** What the other said to that. */
        PASSED_ANSWER
    }

    /** The latest first, since a {@code Then} stands after what it looks at. */
    @Override
    public int compareTo(TracePoint other) {
        int later = Integer.compare(other.number, number);
        return later == 0 ? kind.compareTo(other.kind) : later;
    }
}
