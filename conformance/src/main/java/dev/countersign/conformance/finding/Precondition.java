package dev.countersign.conformance.finding;

/**
 * What a scenario takes for granted, and the target does not offer: other scenarios judge it.
 *
 * @param call method and path of the request
 * @param place as a deviation names it
 */
public record Precondition(String call, String place) {
    public static Precondition at(Deviation deviation) {
        return new Precondition(deviation.call(), deviation.place());
    }

    /**
     * Whether a deviation is the reason why it does not hold. A field is missing with the object that has it, whichever call shows it,
     * and a step says the same whatever call it ends with.
     */
    public boolean isBrokenBy(Deviation deviation) {
        if (place.startsWith("/")) {
            return deviation.place().startsWith("/") && (place + "/").startsWith(deviation.place() + "/");
        }
        boolean sameCall = call.equals(deviation.call()) || !place.equals(Deviation.STATUS);
        return sameCall && place.equals(deviation.place());
    }
}
