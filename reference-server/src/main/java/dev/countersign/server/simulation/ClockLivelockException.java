package dev.countersign.server.simulation;

import java.time.Instant;

/** Time can't move past an instant, because there are always tasks due at it. */
public final class ClockLivelockException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClockLivelockException(Instant at) {
        super("Time stands at %s: however often it runs, something is still due".formatted(at));
    }
}
