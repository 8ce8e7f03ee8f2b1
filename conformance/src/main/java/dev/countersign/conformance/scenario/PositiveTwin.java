package dev.countersign.conformance.scenario;

import org.jspecify.annotations.Nullable;

/** The corrected form of an invalid request. */
public final class PositiveTwin {
    private @Nullable Request right;

    /** Records the corrected request. */
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
