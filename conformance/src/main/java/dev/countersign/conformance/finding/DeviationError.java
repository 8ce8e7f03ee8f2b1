package dev.countersign.conformance.finding;

/** A failed check that knows the place of the deviation. */
public final class DeviationError extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final transient Deviation deviation;

    public DeviationError(Deviation deviation) {
        super(deviation.message());
        this.deviation = deviation;
    }

    public Deviation deviation() {
        return deviation;
    }
}
