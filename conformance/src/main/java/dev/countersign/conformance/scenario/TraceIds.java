package dev.countersign.conformance.scenario;

import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Names the flow that each request of a scenario begins, so that the calls it leads to can be found. The names derive from the
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

    /** @param seed asked for once there is a request */
    TraceIds(LongSupplier seed) {
        this.seed = seed;
    }

    /** The header of one more request. */
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

    /** Never 0, which would be no id. */
    private static long number(SplittableRandom random) {
        return random.nextLong(1, Long.MAX_VALUE);
    }
}
