package dev.countersign.conformance.recording;

/** A scenario that is played again does something else than it did when it was recorded. */
public final class RecordingDiffersException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    RecordingDiffersException(String difference) {
        super(difference);
    }
}
