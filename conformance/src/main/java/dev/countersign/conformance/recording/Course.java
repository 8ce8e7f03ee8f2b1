package dev.countersign.conformance.recording;

import dev.countersign.conformance.relay.Passed;
import dev.countersign.conformance.wire.Carrier;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * All that one scenario gets to see of the outside, in its order: live, or as it was once. Confined to the scenario's thread.
 */
public interface Course extends Carrier {
    /** What was seen to have passed between Core and the provider. */
    List<Passed> passed(Supplier<List<Passed>> look);

    /** A number of something that others change too: what has passed between them, what a run has created. */
    long count(LongSupplier look);

    /** What the system's clock shows. */
    Instant time(Supplier<Instant> clock);

    /** Lets time go by, where it does. */
    void pause(Runnable wait);

    /** The scenario is over, and cleaned up. */
    void end();
}
