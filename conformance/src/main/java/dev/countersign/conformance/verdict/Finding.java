package dev.countersign.conformance.verdict;

import dev.countersign.conformance.finding.Deviation;
import dev.countersign.conformance.requirement.Requirement;
import dev.countersign.conformance.requirement.Requirement.Level;
import dev.countersign.conformance.run.ScenarioOutcome;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One deviation of the target, however often it occurs.
 *
 * @param id its name in reports, such as {@code F3}
 * @param requirements that it breaks, the one about the place first
 * @param first its first deviation in the order of the features: call, place, expected, found and exchange
 * @param places of all its deviations: one part of the model occurs at several
 * @param calls of all exchanges that show it, sorted
 * @param exchanges how many exchanges show it
 * @param shownBy the scenarios that show it
 * @param keepsFromJudging the scenarios that are not judged because of it
 */
public record Finding(
        String id,
        String profile,
        List<Requirement> requirements,
        Deviation first,
        Set<String> places,
        List<String> calls,
        int exchanges,
        List<ScenarioOutcome> shownBy,
        List<ScenarioOutcome> keepsFromJudging) {
    public Finding {
        requirements = List.copyOf(requirements);
        places = Set.copyOf(places);
        calls = List.copyOf(calls);
        shownBy = List.copyOf(shownBy);
        keepsFromJudging = List.copyOf(keepsFromJudging);
    }

    /** The highest level among its requirements. */
    public Level level() {
        return requirements.stream()
                .map(Requirement::level)
                .min(Level::compareTo)
                .orElse(Level.MAY);
    }

    public boolean breaks(String requirement) {
        return requirements.stream().anyMatch(broken -> broken.id().equals(requirement));
    }

    public boolean breaksMust() {
        return level() == Level.MUST;
    }

    public String place() {
        return first.place();
    }

    /** Whether this is one of its places. */
    boolean isAt(String place) {
        return places.contains(place);
    }

    /** Place and calls, as in reports. */
    public String where() {
        return where(place(), calls);
    }

    /** The places besides the first, sorted; none for a part of the model, whose first place stands for all. */
    public List<String> otherPlaces() {
        return place().startsWith("/")
                ? List.of()
                : places.stream()
                        .filter(place -> !place.equals(place()))
                        .sorted()
                        .toList();
    }

    /** Place and calls as in reports. A place that is a step is quoted. */
    public static String where(String place, List<String> calls) {
        String named = Deviation.isStep(place) ? "\"%s\"".formatted(place) : place;
        return calls.isEmpty() ? place : "%s of %s".formatted(named, String.join(", ", calls));
    }

    /** The text of a finding in certificates. */
    public static String claim(String profile, List<String> requirements, String where) {
        return "%s %s: %s".formatted(profile, String.join(", ", requirements), where);
    }

    /** The text of this finding in certificates. */
    public String claim() {
        return claim(profile, ids(), where());
    }

    /** How many exchanges and scenarios show it, and how many scenarios are not judged because of it. */
    public String extent() {
        String scenarios = counted(shownBy.size(), "scenario");
        String shown =
                exchanges == 0 ? "in " + scenarios : "in %s of %s".formatted(counted(exchanges, "exchange"), scenarios);
        return keepsFromJudging.isEmpty()
                ? shown
                : "%s; keeps %s from being judged".formatted(shown, counted(keepsFromJudging.size(), "scenario"));
    }

    static String counted(long count, String noun) {
        return "%d %s%s".formatted(count, noun, count == 1 ? "" : "s");
    }

    /** The ids of its requirements. */
    public List<String> ids() {
        return requirements.stream().map(Requirement::id).toList();
    }

    /** The scenarios that show it, and those that are not judged because of it. */
    public Stream<ScenarioOutcome> touches() {
        return Stream.concat(shownBy.stream(), keepsFromJudging.stream());
    }

    Finding named(String name) {
        return new Finding(name, profile, requirements, first, places, calls, exchanges, shownBy, keepsFromJudging);
    }
}
