package dev.countersign.mutation.proof;

/**
 * One point of a scenario's trace.
 *
 * @param kind what the scenario observes there
 * @param number from 0, among the points of its kind, in the order in which the scenario first observed them
 */
record TracePoint(Kind kind, int number) implements Comparable<TracePoint> {
    enum Kind {
        /** The response to a request of the scenario itself. */
        ANSWER,
        /** The same, and every later response to the same call, such as one that the scenario tries in several ways. */
        ANSWER_AND_LATER,
        /** A request of Core to the provider, or vice versa, observed through a relay. */
        PASSED_REQUEST,
        /** The response to such a request. */
        PASSED_ANSWER
    }

    /** The latest first, since a {@code Then} follows what it checks. */
    @Override
    public int compareTo(TracePoint other) {
        int later = Integer.compare(other.number, number);
        return later == 0 ? kind.compareTo(other.kind) : later;
    }
}
