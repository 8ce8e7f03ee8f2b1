package dev.countersign.conformance.target;

/** A target file that can't be followed. The message names the file, the line, and what is wrong there. */
public final class TargetFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TargetFileException(String file, String what) {
        super(file + ": " + what);
    }

    TargetFileException(String file, int line, String what) {
        super("%s:%d: %s".formatted(file, line, what));
    }
}
