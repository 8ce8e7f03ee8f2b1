package dev.countersign.conformance.finding;

import java.util.List;

/**
 * A place at which the target departs from a requirement, as one scenario shows it.
 *
 * @param requirements ids of the requirements that it breaks, the one that judges the place first; empty as long as it is those
 *     of the scenario
 * @param call method and path of the request, with a name in place of each identifier
 * @param place a JSON pointer, {@code status}, {@code header} and its name, or the step that failed
 * @param key equal for all places that one change of the target would mend
 * @param seenIn the first exchange that shows it, in one line
 * @param exchanges how many exchanges of the scenario show it
 */
public record Deviation(
        List<String> requirements,
        String call,
        String place,
        String key,
        String expected,
        String found,
        String seenIn,
        int exchanges) {
    /** The place of a deviation in the status of an answer. */
    public static final String STATUS = "status";

    public Deviation {
        requirements = List.copyOf(requirements);
    }

    /** The same, as a deviation from these requirements. */
    public Deviation from(List<String> others) {
        return new Deviation(others, call, place, key, expected, found, seenIn, exchanges);
    }

    /** The same, shown by so many exchanges. */
    public Deviation shownBy(int count) {
        return new Deviation(requirements, call, place, key, expected, found, seenIn, count);
    }

    /** Expected, found and the exchange, on a line each; or just what was found, where there is no more. */
    public String message() {
        if (expected.isEmpty()) {
            return found;
        }
        String shown = seenIn.isEmpty() ? "" : "%n  seen in: %s".formatted(seenIn);
        return "%s of %s%n  expected: %s%n  found:    %s%s".formatted(place, call, expected, found, shown);
    }
}
