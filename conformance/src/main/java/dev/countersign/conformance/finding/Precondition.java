package dev.countersign.conformance.finding;

/**
 * A prerequisite of a scenario that the target does not fulfil. Other scenarios judge it.
 *
 * @param call method and path of the request
 * @param place as a deviation names it
 * @param expected as a deviation says it; empty where the place says enough
 */
public record Precondition(String call, String place, String expected) {
    public Precondition(String call, String place) {
        this(call, place, "");
    }

    public static Precondition at(Deviation deviation) {
        return new Precondition(deviation.call(), deviation.place(), deviation.expected());
    }

    /**
     * Whether a deviation is the reason why it does not hold. A field is missing with the object that has it, whichever call shows it,
     * and a step says the same whatever call it ends with. A request that must be accepted and is not has nothing to do with one
     * that must be refused.
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
