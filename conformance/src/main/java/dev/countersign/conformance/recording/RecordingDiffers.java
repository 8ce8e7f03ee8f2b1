package dev.countersign.conformance.recording;

/** A scenario that is played again does something else than it did when it was recorded. */
public final class RecordingDiffers extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    RecordingDiffers(String difference) {
        super(difference);
    }
}
