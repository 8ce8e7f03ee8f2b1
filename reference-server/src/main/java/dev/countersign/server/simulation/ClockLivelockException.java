package dev.countersign.server.simulation;

import java.time.Instant;

/** Time does not get past an instant, because there is always something left to run in it. */
public final class ClockLivelockException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClockLivelockException(Instant at) {
        super("Time stands at %s: however often it runs, something is still due".formatted(at));
    }
}
