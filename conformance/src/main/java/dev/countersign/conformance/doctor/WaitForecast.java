package dev.countersign.conformance.doctor;

import dev.countersign.conformance.run.ScenarioOutcome;
import dev.countersign.conformance.run.TargetExclusivity;
import dev.countersign.conformance.run.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Estimates how long a run waits in real time. */
final class WaitForecast {
    /** For scenarios whose tags name no duration. */
    private static final Duration USUAL = Duration.ofMinutes(1);

    private final Duration deadline;
    private final Map<String, Duration> beyond = new TreeMap<>();
    private Duration inAll = Duration.ZERO;
    private long waiting;

    /** @param deadline of the target file */
    WaitForecast(Duration deadline) {
        this.deadline = deadline;
    }

    /**
     * Adds scenarios that run after those added before.
     *
     * @param scenarios the tags of each
     * @param besideEachOther whether their waits overlap
     */
    void add(List<List<String>> scenarios, boolean besideEachOther) {
        List<Duration> waits = new ArrayList<>();
        scenarios.stream().filter(WaitForecast::waits).forEach(tags -> {
            Duration longest = Wait.longest(tags).orElse(shorter(USUAL, deadline));
            if (longest.compareTo(deadline) > 0) {
                ScenarioOutcome.requirements(tags)
                        .forEach(requirement -> beyond.merge(requirement, longest, WaitForecast::longer));
            } else {
                waits.add(longest);
            }
        });
        waiting += waits.size();
        inAll = inAll.plus(
                besideEachOther
                        ? waits.stream().max(Comparator.naturalOrder()).orElse(Duration.ZERO)
                        : waits.stream().reduce(Duration.ZERO, Duration::plus));
    }

    /** The forecast, line by line. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (waiting > 0) {
            lines.add("waits at most %s for any one thing (deadline); with %s waiting beside each other about %s in all"
                    .formatted(
                            inWords(deadline), waiting == 1 ? "1 scenario" : waiting + " scenarios", inWords(inAll)));
        }
        if (!beyond.isEmpty()) {
            lines.add("a longer deadline lets more be checked: "
                    + beyond.entrySet().stream()
                            .map(needed -> "%s (%s)".formatted(needed.getKey(), needed.getValue()))
                            .collect(Collectors.joining(", ")));
        }
        return lines;
    }

    /** Scenarios that would block others too long do not run, and so do not wait. */
    private static boolean waits(List<String> tags) {
        return tags.contains("@waits")
                && Wait.longest(tags)
                        .filter(TargetExclusivity.of(tags)::isTooLong)
                        .isEmpty();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static String inWords(Duration duration) {
        return duration.toSecondsPart() == 0
                ? "%d min".formatted(duration.toMinutes())
                : "%d s".formatted(duration.toSeconds());
    }
}
