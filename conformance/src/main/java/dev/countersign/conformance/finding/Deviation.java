package dev.countersign.conformance.finding;

import java.util.List;

/**
 * A place at which the target deviates from a requirement, as one scenario shows it.
 *
 * @param requirements ids of the requirements that it breaks, the one about the place first; empty until those of the scenario
 *     are filled in
 * @param call method and path of the request, with a name in place of each identifier
 * @param place a JSON pointer, {@code status}, another part of the response such as {@code items}, a parameter that is ignored,
 *     or the step that failed
 * @param key equal for all deviations that are one finding
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
    /** The place of a wrong status. */
    public static final String STATUS = "status";

    /** The place of a deviation in the body of a response as a whole. */
    public static final String BODY = "body";

    /** The place of a deviation in the items of a page. */
    public static final String ITEMS = "items";

    public Deviation {
        requirements = List.copyOf(requirements);
    }

    /** Whether a place is the text of a step, not part of a response. */
    public static boolean isStep(String place) {
        return place.indexOf(' ') >= 0;
    }

    /** A copy with these requirements. */
    public Deviation from(List<String> others) {
        return new Deviation(others, call, place, key, expected, found, seenIn, exchanges);
    }

    /** A copy with this number of exchanges. */
    public Deviation shownBy(int count) {
        return new Deviation(requirements, call, place, key, expected, found, seenIn, count);
    }

    /** Place and call, expected, found and the exchange, a line each; only what was found if nothing was expected. */
    public String message() {
        if (expected.isEmpty()) {
            return found;
        }
        String shown = seenIn.isEmpty() ? "" : "%n  seen in: %s".formatted(seenIn);
        return "%s of %s%n  expected: %s%n  found:    %s%s".formatted(place, call, expected, found, shown);
    }
}
