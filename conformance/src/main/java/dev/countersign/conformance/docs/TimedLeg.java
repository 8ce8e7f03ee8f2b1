package dev.countersign.conformance.docs;

import static java.util.Comparator.comparingLong;

import dev.countersign.conformance.relay.RequestTimeline;
import dev.countersign.conformance.relay.RequestTimeline.Moment;
import dev.countersign.conformance.report.RecordedFlow;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request, and when it was sent.
 *
 * @param at by the clock of the servers; null if it was not recorded
 */
record TimedLeg(RecordedFlow.Leg leg, @Nullable Instant at) {
    /** The requests of a flow in the order in which they were sent: those that a request schedules for later come later. */
    static List<TimedLeg> of(RecordedFlow flow, RequestTimeline timeline) {
        return flow.legs().stream()
                .sorted(comparingLong(
                        leg -> moment(leg, timeline).map(Moment::order).orElse(Long.MAX_VALUE)))
                .map(leg ->
                        new TimedLeg(leg, moment(leg, timeline).map(Moment::at).orElse(null)))
                .toList();
    }

    /** Whether it is a call of the simulation API, which sets up the environment, advances its clock, or reads its state. */
    boolean setsStage() {
        return leg.path().startsWith("/simulation");
    }

    boolean isRefused() {
        int status = leg.exchange().received().status();
        return status == 0 || status >= 400;
    }

    private static Optional<Moment> moment(RecordedFlow.Leg leg, RequestTimeline timeline) {
        return timeline.of(leg.exchange().sent());
    }
}
