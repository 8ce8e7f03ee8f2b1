package dev.countersign.conformance.scenario;

import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Generates a trace id for each request of a scenario, by which the calls that it causes can be found. The ids derive from the
 * scenario's seed.
 *
 * <p>Source: W3C Trace Context.
 */
public final class TraceIds {
    static final String HEADER = "traceparent";

    private final LongSupplier seed;
    private @Nullable SplittableRandom random;

    public TraceIds(ScenarioContext scenario) {
        this(() -> scenario.seed() + 1);
    }

    /** @param seed read at the first request */
    TraceIds(LongSupplier seed) {
        this.seed = seed;
    }

    /** The header of the next request. */
    String next() {
        if (random == null) {
            random = new SplittableRandom(seed.getAsLong());
        }
        HexFormat hex = HexFormat.of();
        return "00-%s%s-%s-01"
                .formatted(
                        hex.toHexDigits(number(random)),
                        hex.toHexDigits(number(random)),
                        hex.toHexDigits(number(random)));
    }

    /** Never 0, which is an invalid id. */
    private static long number(SplittableRandom random) {
        return random.nextLong(1, Long.MAX_VALUE);
    }
}
