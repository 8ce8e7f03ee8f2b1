package dev.countersign.conformance.traffic;

import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.finding.Deviations;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A charge id counts once for each resource; a repetition is reported as a duplicate.
 *
 * <p>Source: Introduction to Resources, "ResourceChargeCredits".
 */
final class ChargeIds implements Invariant {
    private final Map<String, TrafficEvent.Charged> counted = new HashMap<>();

    @Override
    public void observe(TrafficEvent event, Consumer<Deviation> report) {
        if (event instanceof TrafficEvent.Charged charge && !charge.isDuplicate()) {
            TrafficEvent.Charged before =
                    counted.putIfAbsent("%s %s".formatted(charge.id(), charge.chargeId()), charge);
            if (before != null) {
                report.accept(Deviations.at(
                        charge.exchange(),
                        "/duplicateCharges",
                        "resource %s, whose charge '%s' was carried out in %s"
                                .formatted(
                                        charge.id(),
                                        charge.chargeId(),
                                        before.exchange().summary()),
                        "not named",
                        "RES-028"));
            }
        }
    }
}
