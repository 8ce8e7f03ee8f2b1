package dev.countersign.conformance.finding;

/**
 * Something that a scenario relies on and that does not hold. Other scenarios judge it.
 *
 * @param call method and path of the request
 * @param place as a deviation names it
 */
public record Precondition(String call, String place) {
    public static Precondition at(Deviation deviation) {
        return new Precondition(deviation.call(), deviation.place());
    }

    /**
     * Whether a deviation explains that it does not hold. Fields are compared by pointer, including enclosing objects, and steps by
     * text, whatever the call; a status has to be of the same call.
     */
    public boolean isBrokenBy(Deviation deviation) {
        if (place.startsWith("/")) {
            return deviation.place().startsWith("/") && (place + "/").startsWith(deviation.place() + "/");
        }
        boolean sameCall = call.equals(deviation.call()) || !place.equals(Deviation.STATUS);
        return sameCall && place.equals(deviation.place());
    }
}
