package dev.countersign.conformance.scenario;

import org.jspecify.annotations.Nullable;

/** What was wrong with a request: remembered as the same request without it. */
public final class PositiveTwin {
    private @Nullable Request right;

    /** The request would have been {@code right}. */
    public void setCorrected(Request right) {
        this.right = right;
    }

    public Request corrected() {
        if (right == null) {
            throw new IllegalStateException("nothing to put right yet: this step must follow an offending request");
        }
        return right;
    }
}
