package dev.countersign.conformance.docs;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A sequence diagram of requests, from top to bottom, with the time of the servers' clock. All lengths are in pixels. */
record Diagram(List<Lane> lanes, List<Arrow> arrows) {
    private static final int TIME = 190;
    private static final int LANE = 220;
    private static final int STEP = 44;
    private static final int TOP = 60;
    private static final List<String> SERVERS = List.of("Core", "jobs service", "provider");

    static Diagram of(List<TimedLeg> flow) {
        List<TimedLeg> legs = flow.stream().filter(leg -> !leg.setsStage()).toList();
        List<Lane> lanes = lanes(legs);
        Map<String, Integer> places = lanes.stream().collect(toMap(Lane::name, Lane::x));
        return new Diagram(
                lanes,
                IntStream.range(0, legs.size())
                        .mapToObj(row -> arrow(legs, row, places))
                        .toList());
    }

    int width() {
        return lanes.get(lanes.size() - 1).x() + LANE / 2;
    }

    int height() {
        return TOP + arrows.size() * STEP;
    }

    String label() {
        return "Sequence diagram of %d exchanges between %s"
                .formatted(arrows.size(), lanes.stream().map(Lane::name).collect(joining(", ")));
    }

    /** Users first, the provider last. */
    private static List<Lane> lanes(List<TimedLeg> legs) {
        List<String> parties = legs.stream()
                .flatMap(timed -> Stream.of(timed.leg().from(), timed.leg().to()))
                .distinct()
                .toList();
        List<String> names = Stream.concat(
                        parties.stream().filter(actor -> !SERVERS.contains(actor)),
                        SERVERS.stream().filter(parties::contains))
                .toList();
        return IntStream.range(0, names.size())
                .mapToObj(number -> new Lane(names.get(number), TIME + LANE / 4 + number * LANE))
                .toList();
    }

    private static Arrow arrow(List<TimedLeg> legs, int row, Map<String, Integer> places) {
        TimedLeg timed = legs.get(row);
        Instant before = row == 0 ? null : legs.get(row - 1).at();
        int from = places.getOrDefault(timed.leg().from(), 0);
        int to = places.getOrDefault(timed.leg().to(), 0);
        return Arrow.of(timed, before, from, to, TOP + row * STEP, Math.max(1, Math.abs(to - from) / LANE));
    }

    /** The line of a party. */
    record Lane(String name, int x) {}
}
