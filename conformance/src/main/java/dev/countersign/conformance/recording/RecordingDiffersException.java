package dev.countersign.conformance.recording;

/** A replayed scenario differs from its recording. */
public final class RecordingDiffersException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    RecordingDiffersException(String difference) {
        super(difference);
    }
}
