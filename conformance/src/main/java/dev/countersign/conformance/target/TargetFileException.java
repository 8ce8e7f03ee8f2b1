package dev.countersign.conformance.target;

/** An invalid target file. Each line of the message names the file, the line if it is known, and the error. */
public final class TargetFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TargetFileException(String file, String what) {
        super(file + ": " + what);
    }

    TargetFileException(String file, int line, String what) {
        super("%s:%d: %s".formatted(file, line, what));
    }

    private TargetFileException(String message) {
        super(message);
    }

    /** The errors of both. */
    TargetFileException and(TargetFileException other) {
        return new TargetFileException(getMessage() + "\n" + other.getMessage());
    }
}
