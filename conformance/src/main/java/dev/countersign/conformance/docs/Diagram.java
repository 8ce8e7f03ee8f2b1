package dev.countersign.conformance.docs;

import static java.util.stream.Collectors.joining;

import dev.countersign.conformance.report.RecordedFlow;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A sequence diagram of requests as SVG, from top to bottom, with the time of the servers' clock. */
final class Diagram {
    private static final int TIME = 190;
    private static final int LANE = 220;
    private static final int STEP = 44;
    private static final int TOP = 60;
    private static final int CHARACTERS_IN_LANE = 31;
    private static final List<String> SERVERS = List.of("Core", "jobs service", "provider");
    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final List<TimedLeg> legs;
    private final List<String> lanes;

    Diagram(List<TimedLeg> legs) {
        this.legs = legs.stream().filter(leg -> !leg.setsStage()).toList();
        this.lanes = lanes(this.legs);
    }

    String svg() {
        int width = x(lanes.get(lanes.size() - 1)) + LANE / 2;
        int height = TOP + legs.size() * STEP;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%n"
                        .formatted(width, height, width, height, Html.text(label()))
                + text(8, 16, "start", "simulated time, UTC")
                + lanes.stream().map(lane -> lane(lane, height)).collect(joining())
                + IntStream.range(0, legs.size()).mapToObj(this::row).collect(joining())
                + "</svg>\n";
    }

    private String label() {
        return "Sequence diagram of %d exchanges between %s".formatted(legs.size(), String.join(", ", lanes));
    }

    /** Users first, the provider last. */
    private static List<String> lanes(List<TimedLeg> legs) {
        List<String> parties = legs.stream()
                .flatMap(timed -> Stream.of(timed.leg().from(), timed.leg().to()))
                .distinct()
                .toList();
        return Stream.concat(
                        parties.stream().filter(actor -> !SERVERS.contains(actor)),
                        SERVERS.stream().filter(parties::contains))
                .toList();
    }

    private int x(String lane) {
        return TIME + LANE / 4 + lanes.indexOf(lane) * LANE;
    }

    private String lane(String lane, int height) {
        return text(x(lane), 16, "middle", lane)
                + "<line class=\"lane\" x1=\"%1$d\" x2=\"%1$d\" y1=\"24\" y2=\"%2$d\"/>%n".formatted(x(lane), height);
    }

    private String row(int number) {
        TimedLeg timed = legs.get(number);
        RecordedFlow.Leg leg = timed.leg();
        int from = x(leg.from());
        int to = x(leg.to());
        int y = TOP + number * STEP;
        int ahead = to >= from ? 7 : -7;
        int status = leg.exchange().received().status();
        return time(timed.at(), number, y)
                + "<g class=\"%s\"><title>%s</title>%n".formatted(mood(timed), Html.text(leg.describe()))
                + "<line x1=\"%d\" x2=\"%d\" y1=\"%3$d\" y2=\"%3$d\"/>%n".formatted(from, to, y)
                + "<path d=\"M%1$d,%2$d L%3$d,%4$d L%1$d,%5$d\" fill=\"none\"/>%n"
                        .formatted(to - ahead, y - 4, to, y, y + 4)
                + text((from + to) / 2, y - 5, "middle", describe(leg, Math.abs(to - from)))
                + text((from + to) / 2, y + 14, "middle", status == 0 ? "no answer" : String.valueOf(status))
                + "</g>\n";
    }

    private static String describe(RecordedFlow.Leg leg, int length) {
        String request = leg.exchange().sent().method() + " " + leg.path();
        int most = CHARACTERS_IN_LANE * Math.max(1, length / LANE);
        return request.length() > most ? request.substring(0, most - 1) + "\u2026" : request;
    }

    /** The time; empty if it is unknown, or the same as in the row above. */
    private String time(@Nullable Instant at, int number, int y) {
        boolean isNew =
                at != null && (number == 0 || !at.equals(legs.get(number - 1).at()));
        return isNew ? text(8, y + 4, "start", SHOWN.format(at)) : "";
    }

    private static String mood(TimedLeg timed) {
        return timed.isRefused() ? "refused" : timed.leg().isCaused() ? "caused" : "asked";
    }

    private static String text(int x, int y, String anchor, String text) {
        return "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>%n".formatted(x, y, anchor, Html.text(text));
    }
}
