package dev.countersign.conformance.shape;

/**
 * A place at which a value violates its documented schema.
 *
 * @param place a JSON pointer, relative to the resource if the value is a page of them, with {@code *} for any element
 * @param model the part of the documented model, whichever response shows it
 * @param isMandatory false if only fields that may be null are missing, which are optional
 */
public record ShapeProblem(String place, String model, boolean isMandatory, String expected, String found) {
    @Override
    public String toString() {
        return "%s: expected %s, found %s".formatted(place.isEmpty() ? "/" : place, expected, found);
    }
}
