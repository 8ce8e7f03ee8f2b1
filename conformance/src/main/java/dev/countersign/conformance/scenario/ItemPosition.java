package dev.countersign.conformance.scenario;

/** A position among the items of a bulk request. */
public enum ItemPosition {
    FIRST,
    SECOND,
    LAST;

    /** The index of that position in a list of {@code size} items. */
    public int in(int size) {
        return switch (this) {
            case FIRST -> 0;
            case SECOND -> Math.min(1, size);
            case LAST -> size;
        };
    }
}
