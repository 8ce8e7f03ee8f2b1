package dev.countersign.conformance.run;

import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.wire.Exchange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario records besides its result.
 *
 * @param deviations those that did not end it
 * @param last the last exchange before it cleaned up; null where there was none
 */
public record Evidence(List<Deviation> deviations, @Nullable Exchange last) {
    static final Evidence NONE = new Evidence(List.of(), null);

    public Evidence {
        deviations = List.copyOf(deviations);
    }
}
