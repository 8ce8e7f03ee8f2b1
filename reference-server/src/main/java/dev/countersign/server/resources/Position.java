package dev.countersign.server.resources;

import java.util.Comparator;

/**
 * Where a resource stands in the catalogue: by its age, then by its id. Never changes, so that pages stay in order
 * whatever others do.
 *
 * @param createdAt ms since epoch
 */
record Position(long createdAt, long id) implements Comparable<Position> {
    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::createdAt).thenComparingLong(Position::id);

    @Override
    public int compareTo(Position that) {
        return ORDER.compare(this, that);
    }
}
