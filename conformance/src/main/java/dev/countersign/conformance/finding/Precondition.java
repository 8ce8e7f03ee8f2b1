package dev.countersign.conformance.finding;

/**
 * A prerequisite of a scenario that the target does not fulfil. Other scenarios check it.
 *
 * @param call method and path of the request
 * @param place as in a deviation
 * @param expected as in a deviation; empty if the place says enough
 */
public record Precondition(String call, String place, String expected) {
    public Precondition(String call, String place) {
        this(call, place, "");
    }

    public static Precondition at(Deviation deviation) {
        return new Precondition(deviation.call(), deviation.place(), deviation.expected());
    }

    /**
     * Whether a deviation is the reason why it does not hold. A field is missing with the object that contains it, whichever call
     * shows it, and a step is compared without its call. A request that must be accepted and is not is unrelated to one that must
     * be refused.
     */
    public boolean isBrokenBy(Deviation deviation) {
        boolean sameCall = call.equals(deviation.call());
        if (place.startsWith("/")) {
            return deviation.place().startsWith("/")
                    ? (place + "/").startsWith(deviation.place() + "/")
                    : sameCall && deviation.place().equals(Deviation.BODY);
        }
        return place.equals(deviation.place())
                && (Deviation.isStep(place) || sameCall)
                && (!place.equals(Deviation.STATUS) || expected.equals(deviation.expected()));
    }
}
